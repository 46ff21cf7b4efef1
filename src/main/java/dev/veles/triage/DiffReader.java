package dev.veles.triage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@code git diff --unified=0} prints: for each file some lines of header, of which {@code +++} and {@code
 * rename} matter, and hunks that say how many lines follow. Those are counted, since they may look like headers.
 *
 * <p>Each byte is one character here, because files may hold anything; paths are UTF-8. Git puts those with control
 * characters, quotes or backslashes in quotes and escapes bytes as C does.
 */
final class DiffReader {
    private final Map<String, List<int[]>> ranges = new HashMap<>();
    private final Map<String, String> renames = new HashMap<>();
    private String file = "";
    private String renamed = "";
    private int skip;

    private DiffReader() {}

    static DiffReader read(String diff) {
        DiffReader reader = new DiffReader();
        int at = 0;
        while (at < diff.length()) {
            int end = diff.indexOf('\n', at);
            end = end < 0 ? diff.length() : end;
            reader.line(diff, at, end);
            at = end + 1;
        }
        return reader;
    }

    /** All lines of a file. */
    void addWhole(String path) {
        add(path, 1, Integer.MAX_VALUE);
    }

    Map<String, List<int[]>> ranges() {
        return ranges;
    }

    Map<String, String> renames() {
        return renames;
    }

    private void line(String diff, int at, int end) {
        if (skip > 0 && diff.charAt(at) != '\\') {
            skip--;
        } else if (diff.startsWith("@@ -", at)) {
            hunk(diff.substring(at, end));
        } else if (diff.startsWith("diff --git ", at)) {
            file = "";
        } else if (diff.startsWith("rename from ", at)) {
            renamed = path(diff.substring(at + "rename from ".length(), end));
        } else if (diff.startsWith("rename to ", at)) {
            renames.put(renamed, path(diff.substring(at + "rename to ".length(), end)));
        } else if (diff.startsWith("+++ ", at)) {
            String path = path(diff.substring(at + "+++ ".length(), end));
            file = path.startsWith("b/") ? path.substring(2) : "";
        }
    }

    /** {@code @@ -12,3 +12,4 @@ ...}; a count that is left out is 1. */
    private void hunk(String header) {
        String[] parts = header.split(" ", 4);
        int[] before = range(parts[1]);
        int[] after = range(parts[2]);
        skip = before[1] + after[1];
        if (after[1] > 0) {
            add(file, after[0], after[0] + after[1] - 1);
        }
    }

    private static int[] range(String text) {
        int comma = text.indexOf(',');
        String start = comma < 0 ? text.substring(1) : text.substring(1, comma);
        return new int[] {Integer.parseInt(start), comma < 0 ? 1 : Integer.parseInt(text.substring(comma + 1))};
    }

    private void add(String path, int from, int to) {
        ranges.computeIfAbsent(path, key -> new ArrayList<>()).add(new int[] {from, to});
    }

    private static String path(String written) {
        // Behind a path with blanks git puts a tab, so that other tools see where it ends.
        String text = written.endsWith("\t") ? written.substring(0, written.length() - 1) : written;
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? unquoted(text.substring(1, text.length() - 1)) : utf8(text);
    }

    private static String unquoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                bytes.write(c);
            } else if (text.charAt(i + 1) >= '0' && text.charAt(i + 1) <= '3') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 4), 8));
                i += 3;
            } else {
                i++;
                bytes.write(escaped(text.charAt(i)));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static char escaped(char c) {
        int known = "abtnvfr".indexOf(c);
        return known < 0 ? c : (char) (7 + known);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
