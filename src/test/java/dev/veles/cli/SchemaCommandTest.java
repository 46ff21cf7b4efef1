package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheFileThatEditorsRead() throws IOException {
        assertThat(run("schema")).isEqualTo(ExitCode.OK);
        assertThat(out).hasToString(Files.readString(Path.of("schemas", "contract.schema.json")));
        assertThat(err).hasToString("");
    }

    @Test
    void takesTheNameOfTheSchema() {
        assertThat(run("schema", "contract")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\n  \"$schema\":");
    }

    @Test
    void printsTheSchemaOfConfigurations() throws IOException {
        assertThat(run("schema", "config")).isEqualTo(ExitCode.OK);
        assertThat(out).hasToString(Files.readString(Path.of("schemas", "config.schema.json")));
    }

    @Test
    void printsTheSchemaOfDiffs() throws IOException {
        assertThat(run("schema", "diff")).isEqualTo(ExitCode.OK);
        assertThat(out).hasToString(Files.readString(Path.of("schemas", "diff.schema.json")));
    }

    @Test
    void refusesANameThatNoSchemaHas() {
        assertThat(run("schema", "contracts")).isEqualTo(ExitCode.FAILED);
        assertThat(out).hasToString("");
        assertThat(err).hasToString("""
                veles: schema: there is no schema "contracts"
                  help: Did you mean "contract"? "veles schema --help" names them.
                """);
    }

    @Test
    void explainsItself() {
        assertThat(run("schema", "--help")).isEqualTo(ExitCode.OK);
        assertThat(out).hasToString("""
                Usage: veles schema [-h] [SCHEMA]
                Print the JSON Schema of contracts, of configurations or of diffs.
                      [SCHEMA]   Which schema: contract (the default), config or diff.
                  -h, --help     Print this help.
                """);
    }

    private ExitCode run(String... args) {
        CommandLoop loop = new CommandLoop(List.of(new SchemaCommand()), false);
        return loop.run(
                List.of(args),
                new Streams(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)));
    }
}
