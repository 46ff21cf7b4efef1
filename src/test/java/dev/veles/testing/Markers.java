package dev.veles.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The findings that a repository expects in its own comments: {@code # expect: <id>} on the line of the finding or,
 * where a comment would disturb that line, {@code # expect-below: <id>} right above it.
 */
public final class Markers {
    private static final Pattern MARKER = Pattern.compile("# expect(-below)?: ([a-z0-9-]+)");

    private Markers() {}

    /** Everything that is expected below a folder, each as {@code file:line id}, by file and line. */
    public static List<String> below(String folder) throws IOException {
        List<String> expected = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                read(file, expected);
            }
        }
        return expected;
    }

    private static void read(Path file, List<String> expected) throws IOException {
        int line = 0;
        // As bytes of one letter each: some examples are no UTF-8.
        for (String text : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            line++;
            Matcher marker = MARKER.matcher(text);
            while (marker.find()) {
                int at = marker.group(1) == null ? line : line + 1;
                expected.add(file.toString().replace('\\', '/') + ":" + at + " " + marker.group(2));
            }
        }
    }
}
