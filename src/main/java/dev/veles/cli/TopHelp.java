package dev.veles.cli;

import java.io.PrintStream;
import java.util.List;

/** What {@code veles --help} prints. */
final class TopHelp {
    private static final String HEAD = """
            Usage: veles COMMAND [OPTION...] [ARGUMENT...]

            Judges Flux repositories, and renders an infrastructure contract into a tree that Flux applies.

            Commands:
            """;
    private static final String FOOT = """

            Options:
              -h, --help     Print this help; "veles COMMAND --help" prints the command's.
              -V, --version  Print the version.

            Exit codes:
              0  nothing is wrong
              1  there are findings or differences
              2  it could not be judged: wrong options, a missing file, a tool that failed
            """;

    private TopHelp() {}

    static void print(List<Command> commands, PrintStream out) {
        out.print(HEAD);
        int width = commands.stream().mapToInt(it -> it.name().length()).max().orElse(0);
        for (Command command : commands) {
            out.println("  " + command.name()
                    + " ".repeat(width + 2 - command.name().length()) + command.summary());
        }
        out.print(FOOT);
    }
}
