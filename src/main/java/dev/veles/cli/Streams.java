package dev.veles.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * What a command reads and where it writes: results on one stream, everything else on the other.
 *
 * @param in what is piped into the command; read only where {@code -} asks for it
 * @param out results
 * @param err messages for people: errors, progress, counts
 * @param nanos a clock for how long something took, in nanoseconds
 * @param autoColor whether {@code --color auto} means color: {@code out} is a terminal and {@code NO_COLOR} is not set
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, LongSupplier nanos, boolean autoColor) {
    /** Streams that are no terminal, with nothing to read and a clock that stands still, as tests have them. */
    public Streams(PrintStream out, PrintStream err) {
        this(InputStream.nullInputStream(), out, err, () -> 0, false);
    }
}
