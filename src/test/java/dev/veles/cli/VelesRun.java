package dev.veles.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
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
    /** With the programs that are on the PATH. */
    static VelesRun of(String... args) {
        String path = System.getenv("PATH");
        return with(path == null ? "" : path, "", args);
    }

    /** With other programs. */
    static VelesRun withPath(String path, String... args) {
        return with(path, "", args);
    }

    /** With a text on the standard input. */
    static VelesRun piped(String input, String... args) {
        String path = System.getenv("PATH");
        return with(path == null ? "" : path, input, args);
    }

    private static VelesRun with(String path, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        Streams streams = new Streams(in, stream(out), stream(err), () -> 0, false, false, path);
        ExitCode code = new CommandLoop(Commands.all(), false).run(List.of(args), streams);
        return new VelesRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Everything that it said, for golden files. */
    String transcript() {
        return out + (err.isEmpty() ? "" : "--- stderr\n" + err) + "--- exit " + code.code() + "\n";
    }
}
