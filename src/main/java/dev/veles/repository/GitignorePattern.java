package dev.veles.repository;

import dev.veles.parallel.Task;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** One line of a {@code .gitignore} file. */
final class GitignorePattern {
    private final Task<Pattern> pattern;
    /** Stands in everything that matches; empty where nothing surely does. */
    private final String part;

    /** Whether names match, wherever they are. */
    private final boolean anywhere;
    /** What the whole name has to be, for the many lines that say no more; else empty. */
    private final String name;
    /** What the name has to end in, for lines such as {@code *.tmp}; else empty. */
    private final String ending;

    private final boolean negated;
    private final boolean foldersOnly;

    private GitignorePattern(String text, boolean negated, boolean foldersOnly) {
        String glob = (text.startsWith("/") ? text.substring(1) : text);
        this.pattern = new Task<>(() -> Pattern.compile(regex(glob.replaceAll("[*]{3,}", "**")), Pattern.DOTALL));
        this.part = part(glob);
        this.anywhere = text.indexOf('/') < 0;
        this.name = isPlain(text) ? text : "";
        this.ending = text.startsWith("*") && isPlain(text.substring(1)) ? text.substring(1) : "";
        this.negated = negated;
        this.foldersOnly = foldersOnly;
    }

    /** Reads a line; empty for comments and blank lines. */
    static Optional<GitignorePattern> of(String line) {
        String text = withoutTrailingBlanks(line);
        boolean negated = text.startsWith("!");
        text = negated ? text.substring(1) : text;
        boolean foldersOnly = text.endsWith("/");
        text = foldersOnly ? text.substring(0, text.length() - 1) : text;
        if (text.isEmpty() || line.startsWith("#")) {
            return Optional.empty();
        }
        return Optional.of(new GitignorePattern(text, negated, foldersOnly));
    }

    /** True for a line that takes a path back in. */
    boolean isNegated() {
        return negated;
    }

    /** Whether the line speaks of a path, which is relative to the folder of the file. */
    boolean matches(String path, boolean isFolder) {
        if (foldersOnly && !isFolder) {
            return false;
        }
        if (!name.isEmpty()) {
            return RepositoryPath.name(path).equals(name);
        }
        if (!ending.isEmpty()) {
            return path.endsWith(ending);
        }
        return path.contains(part)
                && pattern.get()
                        .matcher(anywhere ? RepositoryPath.name(path) : path)
                        .matches();
    }

    /** True for a name that means itself, at any depth. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("/*?[\\".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The longest run of characters that mean themselves. */
    private static String part(String glob) {
        String longest = "";
        boolean simple = glob.indexOf('[') < 0 && glob.indexOf('\\') < 0;
        StringTokenizer runs = new StringTokenizer(simple ? glob : "", "*?/");
        while (runs.hasMoreTokens()) {
            String run = runs.nextToken();
            longest = run.length() > longest.length() ? run : longest;
        }
        return longest;
    }

    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            if (glob.startsWith("**/", i) && startsSegment(glob, i)) {
                regex.append("(?:.*/)?");
                i += 3;
            } else if (glob.startsWith("/**", i) && i + 3 == glob.length()) {
                regex.append("/.+");
                i += 3;
            } else {
                i = character(glob, i, regex);
            }
        }
        return regex.toString();
    }

    private static boolean startsSegment(String glob, int i) {
        return i == 0 || glob.charAt(i - 1) == '/';
    }

    /** Translates one character, or one class of them, and says where to go on. */
    private static int character(String glob, int i, StringBuilder regex) {
        char c = glob.charAt(i);
        switch (c) {
            case '*' -> regex.append("[^/]*");
            case '?' -> regex.append("[^/]");
            case '\\' -> {
                if (i + 1 < glob.length()) {
                    regex.append(Pattern.quote(glob.substring(i + 1, i + 2)));
                }
                return i + 2;
            }
            case '[' -> {
                int end = glob.indexOf(']', i + 2);
                if (end > 0) {
                    String inside = glob.substring(i + 1, end)
                            .replace("\\", "\\\\")
                            .replace("[", "\\[")
                            .replace("&&", "&\\&");
                    regex.append("(?!/)[")
                            .append(inside.startsWith("!") ? "^" + inside.substring(1) : inside)
                            .append(']');
                    return end + 1;
                }
                regex.append("\\[");
            }
            default -> regex.append(Pattern.quote(String.valueOf(c)));
        }
        return i + 1;
    }
}
