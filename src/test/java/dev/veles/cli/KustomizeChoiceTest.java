package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.config.KustomizeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizeChoiceTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsNamedAndCannotBeRunIsNotReplaced() throws IOException {
        Path text = Files.writeString(folder.resolve("kustomize"), "");

        for (String name : new String[] {text.toString(), folder + "/gone", "no-such-kustomize"}) {
            assertThat(KustomizeChoice.of(settings(KustomizeMode.AUTO, name), ""))
                    .isEmpty();
            assertThatThrownBy(() -> KustomizeChoice.of(settings(KustomizeMode.REQUIRE, name), ""))
                    .isInstanceOf(UsageException.class)
                    .hasMessage("\"" + name + "\" is no program");
        }
    }

    @Test
    void whatIsNamedBuildsUnlessBuildingIsOff() throws IOException {
        Path program = Files.writeString(folder.resolve("kustomize"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(KustomizeChoice.of(settings(KustomizeMode.REQUIRE, program.toString()), ""))
                .isPresent();
        assertThat(KustomizeChoice.of(settings(KustomizeMode.OFF, program.toString()), ""))
                .isEmpty();
    }

    private static LintSettings.Kustomize settings(KustomizeMode mode, String binary) {
        return new LintSettings.Kustomize(mode, Optional.of(binary), Optional.empty(), Optional.empty());
    }
}
