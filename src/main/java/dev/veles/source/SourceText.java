package dev.veles.source;

import java.util.Objects;

/**
 * A text as it was read, under the name that reports print for it.
 *
 * <p>Two texts are the same only if they are the same object: a file that was read twice is two texts.
 */
public final class SourceText {
    private final String name;
    private final String text;

    /**
     * Keeps a text with its name.
     *
     * @param name what reports print: a path as the user wrote it, with forward slashes, or {@code <stdin>}
     * @param text the decoded text, without a byte order mark
     */
    public SourceText(String name, String text) {
        this.name = Objects.requireNonNull(name);
        this.text = Objects.requireNonNull(text);
    }

    /** The name that reports print. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /**
     * One line of the text, without its line break.
     *
     * @param line 1-based
     * @return the line, or an empty string for a line behind the end, where syntax errors can stand
     */
    public String line(int line) {
        int start = 0;
        for (int current = 1; current < line; current++) {
            int feed = text.indexOf('\n', start);
            if (feed < 0) {
                return "";
            }
            start = feed + 1;
        }
        int end = text.indexOf('\n', start);
        String found = end < 0 ? text.substring(start) : text.substring(start, end);
        return found.endsWith("\r") ? found.substring(0, found.length() - 1) : found;
    }

    @Override
    public String toString() {
        return name;
    }
}
