package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private static final String TREES = "src/test/resources/validate/";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsFindingsWithTheirLines() {
        assertThat(run("--no-build", TREES + "bad/")).isEqualTo(ExitCode.FINDINGS);
        Golden.check("validate/command.out", text(out));
        Golden.check("validate/command.err", text(err));
    }

    @Test
    void aGoodTreeIsQuietButForTheCounts() {
        assertThat(run("--no-build", TREES + "good")).isEqualTo(ExitCode.OK);
        assertThat(text(out)).isEqualTo("no findings in 5 objects\n");
        assertThat(text(err)).endsWith("0 builds, 5 objects, 3 held to a type, 2 of kinds without one\n");
    }

    @Test
    void printsFindingsAloneOrAsJson() {
        assertThat(run("--no-build", "--quiet", TREES + "good")).isEqualTo(ExitCode.OK);
        assertThat(text(out) + text(err)).isEmpty();
        assertThat(run("--no-build", "--format", "json", TREES + "bad")).isEqualTo(ExitCode.FINDINGS);
        assertThat(text(out)).startsWith("{").contains("\"rule\": \"field-unknown\"");
    }

    @Test
    void doesNotPrintValuesOfSecrets(@TempDir Path dir) throws IOException {
        Files.writeString(
                dir.resolve("secret.yaml"),
                "apiVersion: v1\nkind: Secret\nmetadata: { name: x }\nstringData:\n  pin: 731946\n");

        assertThat(run("--no-build", dir.toString())).isEqualTo(ExitCode.FINDINGS);
        assertThat(text(out) + text(err)).contains("field-type").doesNotContain("731946");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThat(run("nowhere")).isEqualTo(ExitCode.FAILED);
        assertThat(text(err)).isEqualTo("""
                veles: validate: "nowhere" is not a folder
                  help: Render a contract first, or name another folder.
                """);
    }

    @Test
    void anEmptyFolderIsNotValid(@TempDir Path dir) {
        assertThat(run("--no-build", dir.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(text(err)).contains("there is nothing to validate");
    }

    private ExitCode run(String... args) {
        List<String> all = new ArrayList<>(List.of("validate"));
        all.addAll(List.of(args));
        Streams streams = new Streams(stream(out), stream(err));
        return new CommandLoop(List.of(new ValidateCommand()), false).run(all, streams);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
