package dev.veles.rules.secrets;

import dev.veles.manifest.SecretNames;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of settings that hold secrets, told from those that only sound like it. */
final class LiteralNames {
    private static final Set<String> STRONG = Set.of(
            "password",
            "passwd",
            "passphrase",
            "pass",
            "pwd",
            "token",
            "apikey",
            "credential",
            "credentials",
            "htpasswd");

    private static final List<String> ENDINGS =
            List.of("password", "passwd", "passphrase", "apikey", "secretkey", "accesskey", "privatekey");

    /** Words in front of {@code key} or {@code secret} that leave no doubt; {@code TLS_SECRET} is the name of one. */
    private static final Set<String> QUALIFIERS = Set.of(
            "api",
            "app",
            "application",
            "access",
            "client",
            "cookie",
            "encryption",
            "hmac",
            "jwt",
            "master",
            "oauth",
            "oauth2",
            "oidc",
            "private",
            "session",
            "shared",
            "signing",
            "webhook");

    /** Words of switches and of names of other things. */
    private static final Set<String> OTHERS = Set.of(
            "allow",
            "enable",
            "enabled",
            "disable",
            "disabled",
            "require",
            "required",
            "use",
            "has",
            "is",
            "existing",
            "from",
            "ref",
            "name",
            "generate",
            "random",
            "create",
            "max",
            "per",
            "min",
            "num",
            "public",
            "ignore",
            "skip",
            "reset",
            "label",
            "annotation",
            "change",
            "validate",
            "verify",
            "auto",
            "automount",
            "next",
            "stop",
            "eos",
            "pad",
            "bos");

    private static final Pattern VARIABLE = Pattern.compile("[A-Z]+[0-9]?(_[A-Z]+[0-9]?)+");

    private LiteralNames() {}

    /** True for a name that leaves no doubt. */
    static boolean isSecret(String name) {
        if (!SecretNames.looksSecret(name) || isOther(name)) {
            return false;
        }
        List<String> words = SecretNames.words(name);
        String last = words.get(words.size() - 1);
        boolean strong = false;
        boolean qualified = last.equals("key") && words.contains("secret");
        for (String word : words) {
            strong |= STRONG.contains(word) || ENDINGS.stream().anyMatch(word::endsWith);
            qualified |= QUALIFIERS.contains(word);
        }
        boolean mayBeName = last.equals("key") || last.equals("secret");
        return mayBeName ? qualified : strong || (qualified && words.contains("secret"));
    }

    /** {@code secretKey: password} and {@code CLIENT_ID_KEY: OIDC_CLIENT_ID} name the key of a Secret. */
    static boolean isKeyName(String name, String text) {
        List<String> words = SecretNames.words(name);
        boolean key = !words.isEmpty() && words.get(words.size() - 1).equals("key");
        return (words.equals(List.of("secret", "key")) && SecretNames.looksSecret(text)) || (key && isVariable(text));
    }

    /** True for several words of capital letters, such as the names of environment variables. */
    private static boolean isVariable(String text) {
        return VARIABLE.matcher(text).matches();
    }

    /** True for switches, numbers and names of other things. */
    static boolean isOther(String name) {
        return SecretNames.words(name).stream().anyMatch(OTHERS::contains);
    }
}
