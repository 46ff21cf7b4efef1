package dev.veles.flux;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the operators of Flux' variable substitution do with a value; they count bytes, as Go does. */
final class EnvsubstFunctions {
    private EnvsubstFunctions() {}

    /** The number of bytes. */
    static String length(String value) {
        return Integer.toString(value.getBytes(StandardCharsets.UTF_8).length);
    }

    /** The value in the case of {@code ^}, {@code ^^}, {@code ,} or {@code ,,}; anything else leaves it as it is. */
    static String inCase(String value, String operator) {
        if (value.isEmpty()) {
            return value;
        }
        String first = value.substring(0, value.offsetByCodePoints(0, 1));
        return switch (operator) {
            case "^^" -> value.toUpperCase(Locale.ROOT);
            case ",," -> value.toLowerCase(Locale.ROOT);
            case "^" -> first.toUpperCase(Locale.ROOT) + value.substring(first.length());
            case "," -> first.toLowerCase(Locale.ROOT) + value.substring(first.length());
            default -> value;
        };
    }

    /** From a position on, which counts from the end where it is negative, for a length; no numbers change nothing. */
    static String substring(String value, List<String> arguments) {
        Optional<Integer> position = number(arguments.get(0));
        if (position.isEmpty()) {
            return value;
        }
        String bytes = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        int from = position.get() < 0 ? Math.max(0, bytes.length() + position.get()) : position.get();
        if (arguments.size() == 1) {
            return decoded(from < bytes.length() ? bytes.substring(from) : "");
        }
        Optional<Integer> length = number(arguments.get(1));
        if (length.isEmpty()) {
            return value;
        }
        long end = (long) from + length.get();
        if (end >= bytes.length()) {
            return decoded(from < bytes.length() ? bytes.substring(from) : "");
        }
        return decoded(end <= from ? "" : bytes.substring(from, (int) end));
    }

    private static String decoded(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Replaces all ({@code /}), a prefix ({@code #}), a suffix ({@code %}) or the first; what it replaces is no pattern. */
    static String replaced(String value, List<String> arguments, char which) {
        String old = arguments.get(0);
        String fresh = arguments.size() > 1 ? arguments.get(1) : "";
        boolean both = arguments.size() > 1;
        return switch (which) {
            case '/' -> value.replace(old, fresh);
            case '#' -> both && value.startsWith(old) ? fresh + value.substring(old.length()) : value;
            case '%' -> both && value.endsWith(old) ? value.substring(0, value.length() - old.length()) + fresh : value;
            default -> {
                int at = value.indexOf(old);
                yield at < 0 ? value : value.substring(0, at) + fresh + value.substring(at + old.length());
            }
        };
    }

    /** Takes away what a shell pattern matches at the start, or at the end. */
    static String trimmed(String value, String pattern, boolean fromEnd, boolean longest) {
        if (fromEnd) {
            String reversed = reversed(value);
            return reversed(trimmed(reversed, reversed(pattern), false, longest));
        }
        Optional<Pattern> regex = regex(pattern);
        if (regex.isEmpty()) {
            return value;
        }
        for (int i = 1; i <= value.length(); i++) {
            int end = longest ? value.length() + 1 - i : i;
            if (regex.get().matcher(value.substring(0, end)).matches()) {
                return value.substring(end);
            }
        }
        return value;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static Optional<Pattern> regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            char c = glob.charAt(i);
            int close = c == '[' ? glob.indexOf(']', i + 2) : -1;
            if (close > 0) {
                regex.append('[')
                        .append(glob.substring(i + 1, close)
                                .replace("&&", "&\\&")
                                .replace("[", "\\["));
                regex.append(']');
                i = close;
            } else if (c == '\\' && i + 1 < glob.length()) {
                regex.append(Pattern.quote(glob.substring(++i, i + 1)));
            } else {
                regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
            i++;
        }
        try {
            return Optional.of(Pattern.compile(regex.toString(), Pattern.DOTALL));
        } catch (PatternSyntaxException bad) {
            return Optional.empty();
        }
    }
}
