package dev.veles.yaml;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes strings on one line so that every reader of YAML 1.1 or 1.2 takes them for those strings: go-yaml 2 and 3,
 * SnakeYAML, PyYAML and the JavaScript readers disagree about {@code yes}, {@code 0o7}, {@code 1:30} and dates, so
 * whatever any of them takes for something else is quoted.
 */
final class Quoting {
    private static final String FIRST = ",[]{}#&*!|>'\"%@`?:";

    /** Longer texts are quoted unseen when they begin like a number. */
    private static final int LONGEST_NUMBER = 64;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+"
            + "|[0-9][0-9_]*(?::[0-9_]+)+(?:\\.[0-9_]*)?"
            + "|(?:[0-9_][0-9_,]*(?:\\.[0-9_]*)?|\\.[0-9_]+)(?:[eE][-+]?[0-9_]+)?"
            + "|\\.(?:inf|Inf|INF|nan|NaN|NAN))");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?");

    private Quoting() {}

    /** The string, with quotes where it needs some. */
    static String line(String text) {
        boolean quotes = false;
        for (int i = 0; i < text.length(); i++) {
            if (!Characters.isPlain(text, i)) {
                return inDoubleQuotes(text);
            }
            quotes |= text.charAt(i) == '"' || text.charAt(i) == '\\';
        }
        if (canBePlain(text)) {
            return text;
        }
        return quotes ? "'" + text.replace("'", "''") + "'" : "\"" + text + "\"";
    }

    private static boolean canBePlain(String text) {
        if (text.isEmpty() || FIRST.indexOf(text.charAt(0)) >= 0 || text.startsWith(" ") || text.endsWith(" ")) {
            return false;
        }
        boolean marks = text.startsWith("---") || text.startsWith("...") || text.startsWith("- ") || text.equals("-");
        boolean keyOrComment = text.endsWith(":") || text.contains(": ") || text.contains(" #");
        return !marks && !keyOrComment && !isWord(text) && !isNumber(text);
    }

    private static boolean isWord(String text) {
        if (text.length() > 5) {
            return false;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<" -> true;
            default -> false;
        };
    }

    private static boolean isNumber(String text) {
        char first = text.charAt(0);
        boolean mayBe = (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
        if (!mayBe) {
            return false;
        }
        if (text.length() > LONGEST_NUMBER) {
            char second = text.charAt(1);
            return (first != '-' && first != '.') || second == '.' || (second >= '0' && second <= '9');
        }
        return NUMBER.matcher(text).matches() || DATE.matcher(text).matches();
    }

    private static String inDoubleQuotes(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (Characters.isPlain(text, i)) {
                        out.append(c);
                    } else {
                        out.append("\\u")
                                .append(Integer.toHexString(0x10000 | c).substring(1));
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
