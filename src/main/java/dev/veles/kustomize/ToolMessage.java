package dev.veles.kustomize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the real tool says, fit for reports: the same on every machine. */
final class ToolMessage {
    private static final String START = "(?<![\\w./-])";
    private static final String END = "(?![\\w./-])";

    private static final Pattern LOGGED =
            Pattern.compile("(?m)^[EF][0-9]{4} [0-9:.]+ +[0-9]+ \\S+] \"command failed\" err=\"(.*)\"$");

    /** What has several lines is logged as it is, indented. */
    private static final Pattern LOGGED_LINES =
            Pattern.compile("(?ms)^[EF][0-9]{4} [0-9:.]+ +[0-9]+ \\S+] \"command failed\" err=<\n(.*)\n >$");

    private ToolMessage() {}

    /** The message, its paths relative to the folder that was built. */
    static String relative(String message, Path folder) throws IOException {
        String text = withoutLog(message.strip());
        Path written = folder.toAbsolutePath().normalize();
        Path real = Files.exists(folder) ? folder.toRealPath() : written;
        // The nearest first: the folders that hold both would turn the one into a long way to the other.
        List<Path> bases = new ArrayList<>(upwards(written));
        bases.addAll(upwards(real));
        bases.sort(Comparator.comparingInt(Path::getNameCount).reversed());
        for (Path base : bases) {
            Path start = written.startsWith(base) ? written : real;
            String up = "../".repeat(start.getNameCount() - base.getNameCount());
            text = text.replaceAll(START + Pattern.quote(base + "/"), up)
                    .replaceAll(START + Pattern.quote(base.toString()) + END, up.isEmpty() ? "." : up);
        }
        return text;
    }

    /** Some releases of kubectl log their errors, with the time and the number of the process. */
    private static String withoutLog(String message) {
        String text = LOGGED_LINES
                .matcher(message)
                .replaceAll(entry ->
                        Matcher.quoteReplacement("Error: " + entry.group(1).replaceAll("(?m)^\t", "")));
        return LOGGED.matcher(text)
                .replaceAll(entry -> Matcher.quoteReplacement(
                        "Error: " + entry.group(1).replace("\\\"", "\"").replace("\\n", "\n")));
    }

    /** The folder and those that it is in, without the root. */
    private static List<Path> upwards(Path folder) {
        List<Path> folders = new ArrayList<>();
        for (int length = folder.getNameCount(); length > 0; length--) {
            folders.add(Path.of("/").resolve(folder.subpath(0, length)));
        }
        return folders;
    }
}
