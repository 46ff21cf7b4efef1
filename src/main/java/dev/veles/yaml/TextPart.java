package dev.veles.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text that holds whole documents.
 *
 * @param start offset of its first character, which begins a line
 * @param end offset behind its last character
 * @param line the line that it begins with, from 0
 */
record TextPart(int start, int end, int line) {
    /** Shorter parts are read before a second thread has started. */
    private static final int SHORTEST = 1 << 17;

    private static final String SEPARATOR = "\n---\n";

    /** All of a text. */
    static TextPart whole(String text) {
        return new TextPart(0, text.length(), 0);
    }

    /**
     * Parts that can be read apart from each other: a line {@code ---} ends whatever stands above it, so nothing goes on
     * behind it. Only directives may stand above and belong below; a text that may have some is one part.
     */
    static List<TextPart> split(String text) {
        return split(text, SHORTEST);
    }

    /** The same with parts of at least this length, but for the last one. */
    static List<TextPart> split(String text, int shortest) {
        if (text.length() < 2 * shortest || text.startsWith("%") || text.contains("\n%")) {
            return List.of(whole(text));
        }
        List<TextPart> parts = new ArrayList<>();
        int start = 0;
        int line = 0;
        int separator = text.indexOf(SEPARATOR, shortest);
        while (separator >= 0) {
            int end = separator + 1;
            parts.add(new TextPart(start, end, line));
            line += lines(text, start, end);
            start = end;
            separator = text.indexOf(SEPARATOR, end + shortest);
        }
        parts.add(new TextPart(start, text.length(), line));
        return parts;
    }

    /** As {@link TextReader} counts them. */
    private static int lines(String text, int start, int end) {
        int lines = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n')) {
                lines++;
            }
        }
        return lines;
    }
}
