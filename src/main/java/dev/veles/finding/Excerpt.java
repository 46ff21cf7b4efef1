package dev.veles.finding;

import dev.veles.source.Location;

/**
 * Draws the line that a finding speaks of, with carets below the place. Every excerpt in every report comes from here.
 *
 * <pre>
 *    14 |   replicas: "2"
 *       |             ^^^
 * </pre>
 *
 * <p>Tabs are drawn as four spaces, and characters that would move the cursor or turn the line around as U+FFFD. Of a
 * range of several lines the first is drawn. Of a long line a part around the place is drawn.
 */
public final class Excerpt {
    private static final int WIDEST = 120;
    private static final int BEFORE = 40;
    private static final String MASK = "****";

    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder carets = new StringBuilder();

    private Excerpt() {}

    /** The line and its carets, each ending in a line break; nothing where the text is not there. */
    public static String of(Location location) {
        return draw(location, location.source().line(location.line()), location.column() - 1, end(location));
    }

    /** The same with the value of the line hidden, for texts that may hold a secret. */
    public static String masked(Location location) {
        return masked(location, valueStart(location.source().line(location.line())) + 1);
    }

    /**
     * The same with the rest of the line hidden.
     *
     * @param location the place to show
     * @param column the first column to hide, 1-based
     */
    public static String masked(Location location, int column) {
        String line = location.source().line(location.line());
        int value = column - 1;
        if (value >= line.length()) {
            return of(location);
        }
        int from = Math.min(location.column() - 1, value);
        int to = location.column() - 1 >= value || end(location) > value ? value + MASK.length() : end(location);
        return draw(location, line.substring(0, value) + MASK, from, to);
    }

    private static int end(Location location) {
        return location.endLine() > location.line() ? Integer.MAX_VALUE : location.endColumn() - 1;
    }

    private static String draw(Location location, String line, int from, int to) {
        if (location.source().text().isEmpty()) {
            return "";
        }
        Excerpt excerpt = new Excerpt();
        excerpt.line(line, Math.min(from, line.length()), to);
        String number = Integer.toString(location.line());
        String margin = " ".repeat(Math.max(5 - number.length(), 0));
        return (margin + number + " | " + excerpt.shown).stripTrailing()
                + "\n"
                + (margin + " ".repeat(number.length()) + " | " + excerpt.carets).stripTrailing()
                + "\n";
    }

    private void line(String line, int from, int to) {
        int length = line.stripTrailing().length();
        int end = Math.max(from + 1, Math.min(to, length));
        int first = line.length() <= WIDEST || from <= WIDEST - BEFORE ? 0 : whole(line, from - BEFORE);
        int last = whole(line, Math.min(line.length(), first + WIDEST));
        if (first > 0) {
            put("…", false);
        }
        for (int i = first; i < last; i += Character.charCount(line.codePointAt(i))) {
            put(glyph(line.codePointAt(i)), i >= from && i < end);
        }
        if (last < line.length()) {
            put("…", false);
        }
        if (from >= last) {
            carets.append('^');
        }
    }

    /** Not between the two halves of a character. */
    private static int whole(String line, int index) {
        boolean inside = index > 0 && index < line.length() && Character.isLowSurrogate(line.charAt(index));
        return inside ? index - 1 : index;
    }

    private void put(String glyph, boolean marked) {
        shown.append(glyph);
        carets.append((marked ? "^" : " ").repeat(Glyphs.columns(glyph)));
    }

    private static String glyph(int codePoint) {
        if (codePoint == '\t') {
            return "    ";
        }
        return Glyphs.isDangerous(codePoint) ? "\uFFFD" : Character.toString(codePoint);
    }

    /** Where the value of a line begins: behind its key, or behind its indentation and dashes. */
    private static int valueStart(String line) {
        int start = 0;
        while (start < line.length() && " \t-".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        for (int i = start; i < line.length(); i++) {
            boolean colon = line.charAt(i) == ':' && (i + 1 == line.length() || line.charAt(i + 1) == ' ');
            if (colon) {
                return Math.min(i + 2, line.length());
            }
        }
        return start;
    }
}
