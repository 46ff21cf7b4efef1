package dev.veles.yaml;

/** Puts what was seen in a text into a message. */
final class Seen {
    private static final int MAX = 60;

    private Seen() {}

    /** The text in double quotes, on one line, its own quotes single, its middle left out where it is long. */
    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replace('"', '\'');
        if (line.length() > MAX) {
            line = line.substring(0, MAX * 2 / 3) + "…" + line.substring(line.length() - MAX / 3);
        }
        return "\"" + line + "\"";
    }
}
