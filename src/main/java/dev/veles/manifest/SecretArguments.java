package dev.veles.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Finds values in the command lines of containers that have a secret name: {@code --password=x}, {@code --api-key x},
 * {@code PASSWORD=x} in front of a command or in a script.
 */
public final class SecretArguments {
    /**
     * A value in a command line.
     *
     * @param name what it is called, without dashes
     * @param value the value, without quotes
     * @param field the item of the command line that holds it
     */
    public record Argument(String name, String value, Field field) {}

    private SecretArguments() {}

    /** All values of a container's command lines whose name says that they are secret. */
    public static List<Argument> in(Field container) {
        List<Argument> found = new ArrayList<>();
        lines(container).forEach(line -> addLine(line, found));
        return found;
    }

    /** The command lines of a container, item by item: what it runs itself, and what its probes and hooks run. */
    public static List<List<Field>> lines(Field container) {
        List<List<Field>> lines = new ArrayList<>(2);
        lines.add(container.items("command"));
        lines.add(container.items("args"));
        for (String probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
            container.get(probe).ifPresent(found -> lines.add(found.items("exec", "command")));
        }
        container.entries("lifecycle").forEach(hook -> lines.add(hook.items("exec", "command")));
        return lines;
    }

    private static void addLine(List<Field> line, List<Argument> found) {
        String option = "";
        for (Field item : line) {
            String text = item.value();
            if (!option.isEmpty() && !text.startsWith("-")) {
                found.add(new Argument(option, text, item));
            }
            boolean opens = isOption(text) && text.indexOf('=') < 0 && SecretNames.looksSecret(text);
            option = opens ? name(text) : "";
            addWords(item, text, found);
        }
    }

    private static boolean isOption(String text) {
        return text.startsWith("--") && text.length() > 2 && text.indexOf(' ') < 0 && text.indexOf('\n') < 0;
    }

    /** A value may have spaces only where it is an item by itself. */
    private static void addWords(Field item, String text, List<Argument> found) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            return;
        }
        boolean alone = text.indexOf(' ') < 0 || text.indexOf(' ') > equals && isOption(text.substring(0, equals));
        if (alone && text.indexOf('\n') < 0) {
            pair(text, item).ifPresent(found::add);
            return;
        }
        StringTokenizer words = new StringTokenizer(text, " \t\r\n;");
        while (words.hasMoreTokens()) {
            pair(words.nextToken(), item).ifPresent(found::add);
        }
    }

    private static Optional<Argument> pair(String word, Field item) {
        int equals = word.indexOf('=');
        String key = equals < 0 ? "" : word.substring(0, equals);
        boolean named = !key.isEmpty() && isName(key) && SecretNames.looksSecret(key);
        return named
                ? Optional.of(new Argument(name(key), unquoted(word.substring(equals + 1)), item))
                : Optional.empty();
    }

    private static boolean isName(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (!Character.isLetterOrDigit(c) && "-_.".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String name(String option) {
        int start = 0;
        while (start < option.length() && option.charAt(start) == '-') {
            start++;
        }
        return option.substring(start);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
