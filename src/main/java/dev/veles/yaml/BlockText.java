package dev.veles.yaml;

/**
 * Writes a text of several lines as a literal block.
 *
 * <p>Lines that end in blanks go into double quotes instead: editors and commit hooks cut such blanks off, and nobody
 * would see that the text has changed.
 */
final class BlockText {
    private BlockText() {}

    /** True for several lines of visible characters, none of which ends in a blank. */
    static boolean canHold(String text) {
        boolean content = false;
        boolean blank = false;
        boolean lines = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (blank) {
                    return false;
                }
                lines = true;
            } else if (c != '\t' && !Characters.isPlain(text, i)) {
                return false;
            } else {
                blank = c == ' ' || c == '\t';
                content |= !blank;
                continue;
            }
            blank = false;
        }
        return lines && content && !blank;
    }

    /** Appends header and lines; the header's own indentation has been written. */
    static void write(String text, int indent, StringBuilder out) {
        out.append('|');
        if (beginsWithBlank(text)) {
            out.append(2);
        }
        if (!text.endsWith("\n")) {
            out.append('-');
        } else if (text.endsWith("\n\n")) {
            out.append('+');
        }
        out.append('\n');
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            if (end > start) {
                out.append(" ".repeat(indent)).append(text, start, end);
            }
            out.append('\n');
            start = end + 1;
        }
    }

    /** Readers take the indentation from the first line that is not empty, unless the header says it. */
    private static boolean beginsWithBlank(String text) {
        int i = 0;
        while (text.charAt(i) == '\n') {
            i++;
        }
        return text.charAt(i) == ' ' || text.charAt(i) == '\t';
    }
}
