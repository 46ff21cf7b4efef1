package dev.veles.yaml;

/**
 * Which characters are written as they are. Those that nobody sees (other blanks than the space, joiners, marks of
 * direction) are written as escapes, so that no text says something else than it shows. The ranges are fixed here and
 * not taken from the JDK, whose Unicode tables grow: output must not depend on who runs Veles.
 */
final class Characters {
    private Characters() {}

    /** True for a visible character or a space; for a pair of surrogates, for each of the two. */
    static boolean isPlain(String text, int index) {
        char c = text.charAt(index);
        if (c < 0x7F) {
            return c >= ' ';
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c > 0xA0 && !isUnseen(c) && c < 0xFFF0;
    }

    private static boolean isUnseen(char c) {
        return c == 0xAD // soft hyphen
                || c == 0x061C // Arabic letter mark
                || c == 0x1680 // Ogham space
                || c == 0x180E // Mongolian vowel separator
                || (c >= 0x2000 && c <= 0x200F) // spaces, joiners, direction
                || (c >= 0x2028 && c <= 0x202F) // line and paragraph separators, direction
                || (c >= 0x205F && c <= 0x206F) // spaces, invisible operators, direction
                || c == 0x3000 // ideographic space
                || (c >= 0xE000 && c <= 0xF8FF) // private use
                || c == 0xFEFF; // byte order mark
    }
}
