package dev.veles.rules.secrets;

import dev.veles.manifest.Passwords;
import dev.veles.manifest.SecretNames;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells secret values from settings where both stand side by side: in environments, command lines and values of charts. A
 * name that often means something else there counts only where the value has the shape of a token.
 */
final class LiteralSecret {
    /** Few digits alone; prices, versions and addresses may have more of them. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}|\\d*(\\.\\d+)+([eE][-+]?\\d+)?|\\d+[eE][-+]?\\d+");

    /** What is no secret beside what {@link SettingWords} knows anywhere. */
    private static final Set<String> SETTINGS = Set.of(
            "yes",
            "no",
            "on",
            "off",
            "enabled",
            "disabled",
            "required",
            "optional",
            "default",
            "auto",
            "generate",
            "generated",
            "basic",
            "bearer",
            "env",
            "file",
            "vault",
            "secret",
            "kubernetes",
            "stdin",
            "prompt",
            "plain",
            "sha");

    private LiteralSecret() {}

    /** True where the value is the secret itself, readable. */
    static boolean is(String name, String value) {
        String text = value.strip();
        if (text.isEmpty() || text.indexOf('\n') >= 0 || isOther(text) || SettingWords.isStandIn(name, text)) {
            return false;
        }
        if (Passwords.in(text).isPresent() || TokenShape.isOfService(text)) {
            return SecretValue.isPlain(name, text);
        }
        return !isReference(text)
                && !LiteralNames.isKeyName(name, text)
                && (LiteralNames.isSecret(name)
                        || (SecretNames.looksSecret(name) && !LiteralNames.isOther(name) && TokenShape.isToken(text)))
                && SecretValue.isPlain(name, text);
    }

    private static boolean isOther(String text) {
        return SETTINGS.contains(text.toLowerCase(Locale.ROOT))
                || NUMBER.matcher(text).matches();
    }

    /** Files, addresses, and names of keys or Secrets, which themselves say that they are secret. */
    private static boolean isReference(String text) {
        boolean file = text.startsWith("/") || text.startsWith("./") || text.startsWith("~") || text.startsWith("@");
        boolean words =
                text.indexOf(' ') > 0 || text.indexOf('-') > 0 || text.indexOf('_') > 0 || text.indexOf('.') > 0;
        return file || text.contains("://") || (words && SecretNames.looksSecret(text)) || isFileName(text);
    }

    private static boolean isFileName(String text) {
        int dot = text.lastIndexOf('.');
        String ending = dot < 0 ? "" : text.substring(dot + 1);
        return Set.of("key", "pem", "crt", "txt", "json", "yaml", "yml", "jks", "p12", "conf", "env")
                .contains(ending);
    }
}
