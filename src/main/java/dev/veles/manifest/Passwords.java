package dev.veles.manifest;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Passwords inside of addresses: {@code scheme://user:password@host}. */
public final class Passwords {
    private static final String SCHEME = "://";
    private static final String MASK = "****";

    private Passwords() {}

    /** The password in the first address of a text that has one. */
    public static Optional<String> in(String text) {
        int scheme = text.indexOf(SCHEME);
        while (scheme >= 0) {
            int start = start(text, scheme + SCHEME.length());
            if (start >= 0) {
                return Optional.of(text.substring(start, end(text, start)));
            }
            scheme = text.indexOf(SCHEME, scheme + 1);
        }
        return Optional.empty();
    }

    /** The text with each password replaced. */
    public static String masked(String text) {
        return masked(text, password -> MASK);
    }

    /**
     * The text with each password replaced.
     *
     * @param mask what to show in place of a password
     */
    public static String masked(String text, UnaryOperator<String> mask) {
        String shown = text;
        int scheme = shown.indexOf(SCHEME);
        while (scheme >= 0) {
            int start = start(shown, scheme + SCHEME.length());
            if (start >= 0) {
                int end = end(shown, start);
                shown = shown.substring(0, start) + mask.apply(shown.substring(start, end)) + shown.substring(end);
            }
            scheme = shown.indexOf(SCHEME, scheme + 1);
        }
        return shown;
    }

    /** Where the password of an address begins whose user or host begins at an index; -1 where it has none. */
    private static int start(String text, int index) {
        int end = authorityEnd(text, index);
        int at = text.lastIndexOf('@', end - 1);
        int colon = text.indexOf(':', index);
        return at > index && colon >= 0 && colon + 1 < at ? colon + 1 : -1;
    }

    private static int end(String text, int start) {
        return text.lastIndexOf('@', authorityEnd(text, start) - 1);
    }

    private static int authorityEnd(String text, int index) {
        int end = index;
        while (end < text.length() && "/?# \t\r\n\"'".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
