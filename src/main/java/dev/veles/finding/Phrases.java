package dev.veles.finding;

import java.util.List;

/** How messages quote and list what was seen. */
public final class Phrases {
    private static final int LONGEST_VALUE = 60;

    private Phrases() {}

    /** In double quotes, on one line, cut where it is long. */
    public static String quoted(String value) {
        String line = value.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return '"' + (line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) + "…" : line) + '"';
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    public static String list(List<String> words, String conjunction) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
    }
}
