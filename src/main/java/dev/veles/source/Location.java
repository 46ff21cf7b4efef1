package dev.veles.source;

import org.jspecify.annotations.Nullable;

/**
 * A range of characters in a text: where something stands, or where its cause stands.
 *
 * @param source the text
 * @param line first line, 1-based
 * @param column first column, 1-based, in UTF-16 units
 * @param endLine line of the end, 1-based
 * @param endColumn column behind the last character, 1-based, exclusive; equals {@code column} for an empty range
 */
public record Location(SourceText source, int line, int column, int endLine, int endColumn)
        implements Comparable<Location> {
    /** Refuses ranges that cannot be. */
    public Location {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column) || endColumn < 1) {
            throw new IllegalArgumentException(
                    "impossible range " + line + ":" + column + "-" + endLine + ":" + endColumn + " in " + source);
        }
    }

    /** An empty range at one place. */
    public static Location point(SourceText source, int line, int column) {
        return new Location(source, line, column, line, column);
    }

    /** The name of the text that the range is in, as reports print it. */
    public String file() {
        return source.name();
    }

    /** By file, then by position. */
    @Override
    public int compareTo(Location other) {
        // Written out: chains of Comparator.comparing cost each start several milliseconds of method handles.
        int order = file().compareTo(other.file());
        order = order != 0 ? order : Integer.compare(line, other.line);
        order = order != 0 ? order : Integer.compare(column, other.column);
        order = order != 0 ? order : Integer.compare(endLine, other.endLine);
        return order != 0 ? order : Integer.compare(endColumn, other.endColumn);
    }

    // Written out, as in other records that every lint compares: the first comparison that records bring themselves
    // costs
    // a start ten milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location that
                && source.equals(that.source)
                && line == that.line
                && column == that.column
                && endLine == that.endLine
                && endColumn == that.endColumn;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * (31 * source.hashCode() + line) + column) + endLine) + endColumn;
    }

    /** As compilers print it: {@code file:line:column}. */
    @Override
    public String toString() {
        return file() + ":" + line + ":" + column;
    }
}
