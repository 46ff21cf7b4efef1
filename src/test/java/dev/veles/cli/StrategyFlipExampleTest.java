package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story that {@code examples/strategy-flip} tells, and who else has a say in what a diff warns of. */
class StrategyFlipExampleTest {
    private static final String FOLDER = "examples/strategy-flip/";
    private static final String ID = "strategy-flip-without-force";

    @Test
    void theFlipIsAnError() {
        VelesRun run = diff(FOLDER + "new.yaml");
        assertThat(run.out()).contains("error[" + ID + "]");
        Golden.check(Path.of(FOLDER), "diff.txt", run.out());
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void theAnnotatedFlipIsAChangeWithoutRisk() {
        VelesRun run = diff(FOLDER + "new-forced.yaml");
        assertThat(run.out()).doesNotContain("error[").doesNotContain("warning[");
        Golden.check(Path.of(FOLDER), "diff-forced.txt", run.out());
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aCommentSuppressesIt(@TempDir Path folder) throws IOException {
        String written = Files.readString(Path.of(FOLDER + "new.yaml"));
        Path file = folder.resolve("new.yaml");
        String comment = " # veles:ignore " + ID + " the old one is deleted by hand";
        Files.writeString(file, written.replace("type: Recreate", "type: Recreate" + comment));
        assertThat(diff(file.toString()).out()).doesNotContain(ID).contains("spec.strategy");
        assertThat(VelesRun.of("lint", "--kustomize", "off", file.toString()).out())
                .doesNotContain("suppression-unused");
    }

    @Test
    void theConfigurationWeighsIt(@TempDir Path folder) throws IOException {
        Path config = folder.resolve("veles.yaml");
        Files.writeString(config, "rules: { " + ID + ": warning }\n");
        assertThat(diff(FOLDER + "new.yaml", "--config", config.toString()).out())
                .contains("warning[" + ID + "]");
        Files.writeString(config, "ignore: [changes]\n");
        assertThat(diff(FOLDER + "new.yaml", "--config", config.toString()).out())
                .doesNotContain(ID);
        assertThat(diff(FOLDER + "new.yaml", "--severity", ID + "=off").out()).doesNotContain(ID);
    }

    private static VelesRun diff(String after, String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(new String[] {"diff", "--kustomize", "off", FOLDER + "old.yaml", after}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return VelesRun.of(args);
    }
}
