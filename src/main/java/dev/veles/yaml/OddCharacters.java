package dev.veles.yaml;

import dev.veles.finding.Finding;
import dev.veles.source.SourceText;
import java.util.Locale;
import java.util.Optional;

/** Finds characters that YAML does not allow, and a byte order mark where files were joined. */
final class OddCharacters {
    private OddCharacters() {}

    /** The first such character, if there is one. */
    static Optional<Finding> find(SourceText source) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && !isFine(text, i, c)) {
                return Optional.of(finding(source, i));
            }
        }
        return Optional.empty();
    }

    /** True where no half of a surrogate pair stands alone. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !isFine(text, i, text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** As YAML 1.1 says in 5.1, "Character Set"; a byte order mark inside of a line may be meant. */
    private static boolean isFine(String text, int index, char c) {
        if (c == '\n' || c == '\r' || c == '\t' || c == '\u0085') {
            return true;
        }
        if (c == '\uFEFF') {
            return index == 0 || (text.charAt(index - 1) != '\n' && text.charAt(index - 1) != '\r');
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c >= '\u00A0' && c < '\uFFFE';
    }

    private static Finding finding(SourceText source, int index) {
        char c = source.text().charAt(index);
        boolean mark = c == '\uFEFF';
        return Finding.error(
                "yaml-encoding",
                mark
                        ? "a byte order mark stands inside of the text"
                        : "the control character U+" + hex(c) + " stands in the text",
                mark ? "It becomes a part of the key behind it, unseen." : "YAML does not allow it outside of escapes.",
                mark ? "Remove it; joined files leave one behind." : "Remove it, or write it as \"\\u" + hex(c) + "\".",
                source.range(index, index + 1));
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0000".substring(digits.length()) + digits;
    }
}
