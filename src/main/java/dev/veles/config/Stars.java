package dev.veles.config;

/** Texts in which a {@code *} stands for any letters. */
final class Stars {
    private Stars() {}

    /**
     * Whether the pattern stands for all of the text. Only the last star ever has to be tried again, so that no pattern
     * makes the time explode.
     */
    static boolean match(String pattern, String text) {
        int in = 0;
        int at = 0;
        int star = -1;
        int retry = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                retry = at;
            } else if (in < pattern.length() && pattern.charAt(in) == text.charAt(at)) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }
}
