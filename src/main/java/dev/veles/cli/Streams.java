package dev.veles.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * What a command has of the process that it runs in: what it reads, where it writes (results on one stream, everything
 * else on the other), and where it finds programs.
 *
 * @param in what is piped into the command; read only where {@code -} asks for it
 * @param out results
 * @param err messages for people: errors, progress, counts
 * @param nanos a clock for how long something took, in nanoseconds
 * @param autoColor whether {@code --color auto} means color: {@code out} is a terminal and {@code NO_COLOR} is not set
 * @param progress whether somebody looks on: {@code err} is a terminal, on which a line may be written over
 * @param path the folders of programs, as the variable {@code PATH} has them
 */
public record Streams(
        InputStream in,
        PrintStream out,
        PrintStream err,
        LongSupplier nanos,
        boolean autoColor,
        boolean progress,
        String path) {
    /** Streams that are no terminal, with nothing to read, a clock that stands still and no programs. */
    public Streams(PrintStream out, PrintStream err) {
        this(InputStream.nullInputStream(), out, err, () -> 0, false, false, "");
    }
}
