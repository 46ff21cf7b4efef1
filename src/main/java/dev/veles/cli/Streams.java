package dev.veles.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a command reads and where it writes: results on one stream, everything else on the other.
 *
 * @param in what is piped into the command; read only where {@code -} asks for it
 * @param out results
 * @param err messages for people: errors, progress, counts
 * @param autoColor whether {@code --color auto} means color: {@code out} is a terminal and {@code NO_COLOR} is not set
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, boolean autoColor) {
    /** Streams that are no terminal, with nothing to read, as tests and pipes have them. */
    public Streams(PrintStream out, PrintStream err) {
        this(InputStream.nullInputStream(), out, err, false);
    }
}
