package dev.veles.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The process: real streams in UTF-8 whatever the locale, and the exit code. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process. It is halted because an orderly exit asks for a logger since JDK 21, which
     * searches every jar for one and costs each start some 10 ms; nothing here hangs on shutdown hooks.
     */
    public static void main(String[] args) {
        Runtime.getRuntime().halt(run(args).code());
    }

    /** Runs one command on the process's own streams and returns what to end with. */
    static ExitCode run(String... args) {
        PrintStream out = stream(FileDescriptor.out, false);
        PrintStream err = stream(FileDescriptor.err, true);
        CommandLoop loop = new CommandLoop(Commands.all(), System.getenv("VELES_DEBUG") != null);
        ExitCode code = loop.run(List.of(args), streams(out, err));
        if (out.checkError()) {
            err.println("veles: the results could not be written");
            code = ExitCode.FAILED;
        }
        err.flush();
        return code;
    }

    private static Streams streams(PrintStream out, PrintStream err) {
        String path = System.getenv("PATH");
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                out,
                err,
                System::nanoTime,
                autoColor(),
                Boolean.getBoolean("veles.progress"),
                path == null ? "" : path);
    }

    /** Java cannot ask whether a stream is a terminal; the launcher asks and says so. */
    private static boolean autoColor() {
        return Boolean.getBoolean("veles.terminal") && System.getenv("NO_COLOR") == null;
    }

    private static PrintStream stream(FileDescriptor descriptor, boolean autoFlush) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), autoFlush, StandardCharsets.UTF_8);
    }
}
