package dev.veles.yaml;

/** Finds its way between words of a text. */
final class Blanks {
    private Blanks() {}

    /** True for spaces, tabs and line breaks. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** The next blank from an index on, or the end. */
    static int next(String text, int from, int end) {
        int index = from;
        while (index < end && !isBlank(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /** Where content begins behind anchor and tag, and the comments behind those; the start where none follows. */
    static int behindProperties(String text, int start, int end) {
        int index = start;
        while (index < end && "&!#".indexOf(text.charAt(index)) >= 0) {
            if (text.charAt(index) == '#') {
                int feed = text.indexOf('\n', index);
                index = feed < 0 ? end : feed;
            } else {
                index = next(text, index, end);
            }
            while (index < end && isBlank(text.charAt(index))) {
                index++;
            }
        }
        return index < end ? index : start;
    }
}
