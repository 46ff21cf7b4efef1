package dev.veles.cli;

import java.io.PrintStream;

/**
 * Where a command writes: results on one stream, everything else on the other.
 *
 * @param out results
 * @param err messages for people: errors, progress, counts
 * @param autoColor whether {@code --color auto} means color: {@code out} is a terminal and {@code NO_COLOR} is not set
 */
public record Streams(PrintStream out, PrintStream err, boolean autoColor) {
    /** Streams that are no terminal, as tests and pipes have them. */
    public Streams(PrintStream out, PrintStream err) {
        this(out, err, false);
    }
}
