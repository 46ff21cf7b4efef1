package dev.veles.report.diff;

import dev.veles.manifest.SecretNames;
import dev.veles.yaml.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What names say about the values under them. */
final class SecretWords {
    /** Secret wherever they stand, and however little is known about the object. */
    private static final List<String> STRONG = List.of(
            "password",
            "passwd",
            "passphrase",
            "clientsecret",
            "apikey",
            "apitoken",
            "accesstoken",
            "authtoken",
            "bearertoken",
            "privatekey",
            "dockerconfigjson");

    private static final int SHORTEST = 6;

    /** Of the names above, and what may stand behind them without being part of a word. */
    private static final String LAST_LETTERS = "deytnDEYTN_-.0123456789";

    private static final Set<String> COLLECTIONS =
            Set.of("passwords", "secrets", "tokens", "credentials", "creds", "apikeys", "users");

    private static final List<String> LABELS = List.of("name", "key", "type", "id");

    /** What stands beside a key that only names a label, a taint or an entry. */
    private static final List<String> SELECTING = List.of("operator", "effect", "values", "name");

    private static final Set<String> SELECTORS = Set.of("topologyKey", "labelKey", "annotationKey", "secretKeyRef");

    private SecretWords() {}

    /** True for names that mean a secret value in any object. */
    static boolean isAlwaysSecret(String key) {
        // Nearly all keys end otherwise, and this is asked for each.
        if (key.length() < SHORTEST || LAST_LETTERS.indexOf(key.charAt(key.length() - 1)) < 0) {
            return false;
        }
        int last = key.length() - 1;
        while (last >= 0 && !isLetter(key.charAt(last))) {
            last--;
        }
        for (String word : STRONG) {
            if (endsWith(key, last, word)) {
                return true;
            }
        }
        return false;
    }

    /** True for a word at the end of a key, whatever stands between its letters and behind it, and in which case it is. */
    private static boolean endsWith(String key, int last, String word) {
        int at = word.length() - 1;
        for (int i = last; i >= 0 && at >= 0; i--) {
            char c = key.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (Character.toLowerCase(c) != word.charAt(at)) {
                    return false;
                }
                at--;
            }
        }
        return at < 0;
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) && !Character.isDigit(c);
    }

    private static String letters(String key) {
        String letters = String.join("", SecretNames.words(key));
        int end = letters.length();
        while (end > 0 && Character.isDigit(letters.charAt(end - 1))) {
            end--;
        }
        return letters.substring(0, end);
    }

    /** True for names that mean a secret value in settings: in ConfigMaps, Helm values and texts. */
    static boolean isSecretSetting(String key, Mapping holder) {
        if (SELECTORS.contains(key) || (key.equals("key") && SELECTING.stream().anyMatch(holder::has))) {
            return false;
        }
        List<String> words = SecretNames.words(key);
        boolean refers = words.contains("existing") || words.contains("pull");
        return !refers && SecretNames.looksSecret(key);
    }

    /** True for names of mappings in which every value is secret. */
    static boolean isSecretCollection(String key) {
        return COLLECTIONS.contains(letters(key));
    }

    /** True for the {@code value} beside a name that means a secret: of a variable, a header, a parameter. */
    static boolean isNamedSecret(String key, Mapping holder) {
        if (!key.equals("value")) {
            return false;
        }
        for (String label : LABELS) {
            if (holder.text(label).filter(SecretNames::looksSecret).isPresent()) {
                return true;
            }
        }
        return holder.text("path").filter(SecretWords::leadsToSecret).isPresent() && holder.has("op");
    }

    /** What a JSON patch writes to. */
    private static boolean leadsToSecret(String pointer) {
        Optional<String> last = Optional.of(pointer.substring(pointer.lastIndexOf('/') + 1));
        return pointer.startsWith("/stringData")
                || last.filter(SecretNames::looksSecret).isPresent();
    }

    /** True for a flag of a command whose next argument is secret: {@code --password}. */
    static boolean isSecretFlag(String argument) {
        return argument.startsWith("-")
                && argument.chars().allMatch(c -> c == '-' || c == '_' || Character.isLetterOrDigit(c))
                && SecretNames.looksSecret(argument);
    }
}
