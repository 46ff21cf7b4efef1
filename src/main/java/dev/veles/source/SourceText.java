package dev.veles.source;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was read, under the name that reports print for it. Lines end where editors end them: at LF, CR LF and
 * at a CR alone.
 *
 * <p>Two texts are the same only if they are the same object: a file that was read twice is two texts.
 */
public final class SourceText {
    private final String name;
    private final String text;

    /** Where each line starts; found when the first line is asked for, which most texts never are. */
    private volatile int @Nullable [] starts;

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
        int[] lines = lineStarts();
        if (line > lines.length) {
            return "";
        }
        int start = lines[line - 1];
        int end = line < lines.length ? lines[line] : text.length();
        while (end > start && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * The range between two offsets.
     *
     * @param from offset of the first character, 0-based, in UTF-16 units
     * @param to offset behind the last character; not below {@code from}
     */
    public Location range(int from, int to) {
        int first = lineIndex(from);
        int last = lineIndex(to);
        int[] lines = lineStarts();
        return new Location(this, first + 1, from - lines[first] + 1, last + 1, to - lines[last] + 1);
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    private int[] lineStarts() {
        int[] known = starts;
        if (known == null) {
            known = findLineStarts();
            starts = known;
        }
        return known;
    }

    private int[] findLineStarts() {
        int[] found = new int[64];
        int count = 1;
        boolean feeds = text.indexOf('\r') < 0;
        for (int i = next(feeds, 0); i > 0; i = next(feeds, i)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = i;
        }
        return Arrays.copyOf(found, count);
    }

    /** Where the next line starts, or 0. Most texts have no CR; searching for LF is faster than a look at each character. */
    private int next(boolean feeds, int from) {
        if (feeds) {
            return text.indexOf('\n', from) + 1;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public String toString() {
        return name;
    }
}
