package dev.veles.finding;

/**
 * How wide terminals draw characters, and which must not reach them. The ranges are those that matter in practice;
 * they are fixed here so that carets stand alike under every JDK.
 */
final class Glyphs {
    private Glyphs() {}

    /** The columns that a text takes: two for each wide character, none for marks that join the one before. */
    static int columns(String text) {
        return text.codePoints().map(Glyphs::columns).sum();
    }

    /** True for control characters and marks of direction. */
    static boolean isDangerous(int c) {
        return c < 0x20
                || (c >= 0x7F && c < 0xA0)
                || c == 0x061C
                || c == 0xFEFF
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0xD800 && c <= 0xDFFF);
    }

    private static int columns(int c) {
        if (c < 0x300) {
            return 1;
        }
        boolean joins = c <= 0x36F || (c >= 0x200B && c <= 0x200D) || (c >= 0xFE00 && c <= 0xFE0F);
        return joins ? 0 : isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F) // Hangul
                || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F) // Chinese, Japanese, Yi
                || (c >= 0xAC00 && c <= 0xD7A3) // Hangul syllables
                || (c >= 0xF900 && c <= 0xFAFF) // compatibility ideographs
                || (c >= 0xFE30 && c <= 0xFE6F) // forms for vertical text
                || (c >= 0xFF00 && c <= 0xFF60) // full width forms
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF) // pictures
                || (c >= 0x20000 && c <= 0x3FFFD); // more ideographs
    }
}
