package dev.veles.rules.secrets;

import dev.veles.manifest.SecretNames;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values that stand for others: what a tool fills in, what is kept elsewhere, what is encrypted, what nobody set yet. */
final class Placeholder {
    /** Beginnings of references to where the value is kept, and of values that SOPS encrypted. */
    private static final List<String> REFERENCES = List.of(
            "enc[",
            "vault:",
            "ref+",
            "op://",
            "secretref:",
            "awssm:",
            "gcpsm:",
            "arn:aws:",
            "file://",
            "env:",
            "!vault",
            "projects/");

    /** Parts by which templates and shells mark what they fill in. */
    private static final List<String> MARKS = List.of("${", "$(", "{{", "<%", "[[", "%(", "...", "…");

    private static final Set<String> WORDS = Set.of(
            "changeme",
            "changeit",
            "change",
            "replaceme",
            "replace",
            "replaced",
            "placeholder",
            "example",
            "todo",
            "fixme",
            "dummy",
            "redacted",
            "your",
            "yours",
            "insert",
            "tbd",
            "none",
            "null",
            "unset",
            "unused",
            "setme",
            "fillme",
            "omitted",
            "xxx");

    /** Last words of values that nobody reads. */
    private static final Set<String> UNREAD = Set.of("needed", "required", "necessary", "used");

    private Placeholder() {}

    /** True for a value that is not the secret itself. */
    static boolean is(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        return REFERENCES.stream().anyMatch(text::startsWith)
                || MARKS.stream().anyMatch(text::contains)
                || isVariable(text)
                || (text.startsWith("<") && text.endsWith(">"))
                || isFiller(text)
                || isName(value.strip())
                || isMine(value)
                || isNotNeeded(value)
                || isFillIn(value)
                || isFillIn(decoded(value));
    }

    /** {@code not-needed} and {@code sk-no-key-required}: something has to be written, and nobody reads it. */
    private static boolean isNotNeeded(String value) {
        List<String> words = SecretNames.words(value);
        return (words.contains("no") || words.contains("not")) && UNREAD.contains(words.get(words.size() - 1));
    }

    private static boolean isFillIn(String value) {
        return SecretNames.words(value).stream().anyMatch(word -> WORDS.contains(word) || word.startsWith("xxxx"));
    }

    /** Who encodes a value that a generator encodes again still has no secret; empty for what is no base64. */
    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** {@code $PASSWORD}, but not {@code $2y$10$...}, which is a hash. */
    private static boolean isVariable(String text) {
        return text.startsWith("$")
                && text.length() > 1
                && text.chars().skip(1).allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
                && !Character.isDigit(text.charAt(1));
    }

    /** {@code SMTP_PASSWORD}: the name of a variable, which somebody is to replace by its value. */
    private static boolean isName(String text) {
        boolean upper = text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '_');
        return upper && (text.indexOf('_') > 0 || SecretNames.looksSecret(text));
    }

    /** {@code my-password}, as documentation has it: words for what is secret, and nothing that is. */
    private static boolean isMine(String value) {
        return SecretNames.words(value).indexOf("my") == 0 && SecretNames.looksSecret(value);
    }

    /** One character again and again, also behind the beginning of a token, or no letter and no digit at all. */
    private static boolean isFiller(String token) {
        String text = token.startsWith("sk-") ? token.substring("sk-".length()) : token;
        return text.chars().distinct().count() == 1 || text.chars().noneMatch(Character::isLetterOrDigit);
    }
}
