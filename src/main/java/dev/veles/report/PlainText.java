package dev.veles.report;

import java.util.StringJoiner;

/**
 * Texts that are safe to show: names and values come from files that others wrote, and neither a terminal nor a page
 * should obey them.
 */
public final class PlainText {
    private static final int LONGEST = 500;
    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** One line of moderate length, for messages. */
    public static String line(String text) {
        return text.length() <= LONGEST ? clean(text) : clean(text.substring(0, LONGEST)) + "…";
    }

    /** One line of any length, for paths. */
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return replaced(text);
            }
        }
        return text;
    }

    /** The same with tabs kept, for lines of texts in which they mean something. */
    public static String cleanLine(String text) {
        if (text.indexOf('\t') < 0) {
            return clean(text);
        }
        StringJoiner line = new StringJoiner("\t");
        for (String piece : text.split("\t", -1)) {
            line.add(clean(piece));
        }
        return line.toString();
    }

    private static String replaced(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            safe.appendCodePoint(isShown(c) ? c : REPLACEMENT);
        }
        return safe.toString();
    }

    /** False for control characters, marks of direction, line separators, halves of characters and what is none. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
    }
}
