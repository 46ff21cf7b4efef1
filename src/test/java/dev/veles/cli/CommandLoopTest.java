package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

class CommandLoopTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheVersion() {
        assertThat(run("--version")).isEqualTo(ExitCode.OK);
        assertThat(out).hasToString("veles " + Version.NUMBER + "\n");
        assertThat(err).hasToString("");
    }

    @Test
    void listsTheCommandsWithoutBuildingTheirSpecs() {
        assertThat(run("--help")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("  unbuildable  Fails when asked for its spec\n");
    }

    @Test
    void namesTheNearCommand() {
        assertThat(run("gret")).isEqualTo(ExitCode.FAILED);
        assertThat(err).hasToString("""
                veles: there is no command "gret"
                  help: Did you mean "greet"? "veles --help" lists the commands.
                """);
    }

    @Test
    void refusesToRunWithoutACommand() {
        assertThat(run()).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("veles: no command is given\n");
        assertThat(out).hasToString("");
    }

    @Test
    void namesTheNearOption() {
        assertThat(run("greet", "--nmae=x")).isEqualTo(ExitCode.FAILED);
        assertThat(err).hasToString("""
                veles: greet: there is no option "--nmae=x"
                  help: Did you mean "--name"? "veles greet --help" lists the options.
                """);
    }

    @Test
    void refusesArgumentsThatNobodyTakes() {
        assertThat(run("greet", "you")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("veles: greet: there is no room for \"you\"\n");
    }

    @Test
    void printsTheHelpOfACommand() {
        assertThat(run("greet", "--help")).isEqualTo(ExitCode.OK);
        String byOption = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertThat(run("help", "greet")).isEqualTo(ExitCode.OK);
        assertThat(out).hasToString(byOption);
        assertThat(byOption).startsWith("Usage: veles greet").contains("--name").contains("Greets somebody.");
    }

    @Test
    void passesResultAndExitCodeOn() {
        assertThat(run("greet", "--name", "Tomás")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("hello Tomás color=false\n");
    }

    @Test
    void refusesAnUnknownColorMode() {
        assertThat(run("greet", "--color=blue")).isEqualTo(ExitCode.FAILED);
        assertThat(err).hasToString("""
                veles: "blue" is not a value of --color
                  help: Give auto, always or never.
                """);
    }

    @Test
    void reportsAnInternalErrorInOneLineWithoutAStackTrace() {
        assertThat(run("unbuildable")).isEqualTo(ExitCode.FAILED);
        assertThat(err).hasToString("""
                veles: internal error: java.lang.IllegalStateException: no spec
                  help: This is an error in Veles; please report it with the command that you ran (VELES_DEBUG=1 prints the stack trace).
                """);
    }

    @Test
    void printsTheStackTraceOnlyForDebugging() {
        assertThat(loop(true).run(List.of("unbuildable"), streams())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\tat dev.veles.cli.");
    }

    private ExitCode run(String... args) {
        return loop(false).run(List.of(args), streams());
    }

    private static CommandLoop loop(boolean debug) {
        return new CommandLoop(List.of(new Greet(), new Unbuildable()), debug);
    }

    private Streams streams() {
        return new Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static final class Greet implements Command {
        @Override
        public String name() {
            return "greet";
        }

        @Override
        public String summary() {
            return "Greets somebody";
        }

        @Override
        public CommandSpec spec() {
            CommandSpec spec = CommandSpec.create();
            spec.addOption(OptionSpec.builder("--name")
                    .type(String.class)
                    .description("Whom.")
                    .build());
            ColorOption.addTo(spec);
            return spec;
        }

        @Override
        public ExitCode run(ParseResult result, Streams streams) {
            boolean color = ColorOption.wanted(result, streams);
            streams.out().println("hello " + result.matchedOptionValue("--name", "you") + " color=" + color);
            return ExitCode.FINDINGS;
        }
    }

    private static final class Unbuildable implements Command {
        @Override
        public String name() {
            return "unbuildable";
        }

        @Override
        public String summary() {
            return "Fails when asked for its spec";
        }

        @Override
        public CommandSpec spec() {
            throw new IllegalStateException("no spec");
        }

        @Override
        public ExitCode run(ParseResult result, Streams streams) {
            return ExitCode.OK;
        }
    }
}
