package dev.veles.rules.storage;

/**
 * Tells JSON from what only looks like it. YAML readers take unquoted keys, single quotes and a comma too many; what
 * Longhorn reads with does not.
 */
final class StrictJson {
    private static final int DEEPEST = 20;

    private final String text;
    private int at;

    private StrictJson(String text) {
        this.text = text;
    }

    /** True for one value of JSON, with spaces around it. */
    static boolean is(String text) {
        StrictJson json = new StrictJson(text);
        return json.value(0) && json.peek() == 0;
    }

    private boolean value(int depth) {
        return switch (peek()) {
            case '{' -> depth < DEEPEST && members('}', depth);
            case '[' -> depth < DEEPEST && members(']', depth);
            case '"' -> string();
            default -> word();
        };
    }

    private boolean members(char end, int depth) {
        at++;
        if (peek() == end) {
            at++;
            return true;
        }
        do {
            if (end == '}' && !(peek() == '"' && string() && take(':')) || !value(depth + 1)) {
                return false;
            }
        } while (take(','));
        return take(end);
    }

    private boolean string() {
        at++;
        while (at < text.length() && text.charAt(at) >= ' ') {
            char next = text.charAt(at++);
            if (next == '"') {
                return true;
            }
            at += next == '\\' ? 1 : 0;
        }
        return false;
    }

    private boolean word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true", "false", "null" -> true;
            default -> !word.isEmpty() && (Character.isDigit(word.charAt(0)) || word.charAt(0) == '-');
        };
    }

    private boolean take(char wanted) {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** The next character that is not a space, or 0 at the end. */
    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }
}
