package dev.veles.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names by which people call secret values, in environment variables, in Secrets and in Helm values. */
public final class SecretNames {
    private static final Set<String> WORDS = Set.of(
            "password",
            "passwords",
            "passwd",
            "passphrase",
            "pass",
            "pwd",
            "pw",
            "secret",
            "secrets",
            "token",
            "tokens",
            "credential",
            "credentials",
            "creds",
            "private",
            "key",
            "apikey",
            "auth",
            "authorization",
            "bearer",
            "cookie",
            "jwt",
            "hmac",
            "salt",
            "dsn",
            "htpasswd",
            "kubeconfig",
            "dockerconfigjson",
            "dockercfg",
            "webhook");

    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "apikey",
            "secretkey",
            "accesskey",
            "credentials",
            "privatekey");

    /** Words behind which a name still means the secret: {@code PASSWORD_OLD}, {@code SECRET_KEY_BASE}. */
    private static final Set<String> TRAILERS = Set.of(
            "prod",
            "production",
            "staging",
            "dev",
            "test",
            "old",
            "new",
            "current",
            "previous",
            "base",
            "base64",
            "b64",
            "value",
            "text",
            "plain",
            "hash",
            "in",
            "json",
            "yaml",
            "txt");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");

    private SecretNames() {}

    /**
     * True where values under the name are usually secret. The last word decides: {@code ACCESS_TOKEN} is one, and
     * {@code TOKEN_URL}, {@code ACCESS_KEY_ID} and {@code PASSWORD_FILE} are none. A variable in the name may stand for
     * anything: its own name says nothing.
     */
    public static boolean looksSecret(String name) {
        List<String> words =
                words(name.indexOf('$') < 0 ? name : VARIABLE.matcher(name).replaceAll("_"));
        int last = words.size() - 1;
        while (last > 0 && isTrailer(words.get(last))) {
            last--;
        }
        return last >= 0 && !words.contains("public") && isSecretWord(words.get(last));
    }

    private static boolean isTrailer(String word) {
        return TRAILERS.contains(word) || withoutNumber(word).length() <= (word.startsWith("v") ? 1 : 0);
    }

    private static boolean isSecretWord(String word) {
        String letters = withoutNumber(word);
        if (WORDS.contains(letters)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (letters.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutNumber(String word) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }

    /** The words of a name, in lower case: {@code dbPassword}, {@code DB_PASSWORD} and {@code db-password} are two. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean humps = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (humps || !Character.isLetterOrDigit(c)) {
                flush(word, words);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
