package dev.veles.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of {@code veles} in this process.
 *
 * @param code what it ended with
 * @param out its results
 * @param err its messages
 */
record VelesRun(ExitCode code, String out, String err) {
    static VelesRun of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        ExitCode code = new CommandLoop(Commands.all(), false).run(List.of(args), streams);
        return new VelesRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Everything that it said, for golden files. */
    String transcript() {
        return out + (err.isEmpty() ? "" : "--- stderr\n" + err) + "--- exit " + code.code() + "\n";
    }
}
