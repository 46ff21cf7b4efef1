package dev.veles.rules.secrets;

import dev.veles.manifest.SecretNames;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values that settle how something is done, and are no secret although their names sound like one. */
final class SettingWords {
    private static final Set<String> ALGORITHMS = Set.of(
            "md5",
            "sha1",
            "sha224",
            "sha256",
            "sha384",
            "sha512",
            "argon2",
            "argon2i",
            "argon2id",
            "bcrypt",
            "scrypt",
            "pbkdf2",
            "hs256",
            "hs384",
            "hs512",
            "rs256",
            "rs512",
            "es256",
            "es384",
            "eddsa",
            "ed25519");

    private static final List<String> CIPHERS = List.of("aes-128-", "aes-192-", "aes-256-", "aes-xts-", "chacha20-");

    /** No service makes keys for its interface that are shorter. */
    private static final int KEY_LENGTH = 8;

    private SettingWords() {}

    /** True for true and false, algorithms, lifetimes, and numbers too short for a password. */
    static boolean is(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals("true")
                || lower.equals("false")
                || (text.length() < 6 && text.chars().allMatch(Character::isDigit))
                || ALGORITHMS.contains(lower)
                || CIPHERS.stream().anyMatch(lower::startsWith)
                || isLifetime(lower);
    }

    /** {@code 7d} or {@code 1h30m}. */
    private static boolean isLifetime(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            boolean unit = "smhdwy".indexOf(text.charAt(i)) >= 0;
            if (unit ? !digit : !Character.isDigit(text.charAt(i))) {
                return false;
            }
            digit = !unit;
        }
        return !digit && !text.isEmpty() && text.length() < KEY_LENGTH;
    }

    /** {@code OPENAI_API_KEY: llama}: a client wants a word, and the server that it talks to asks for none. */
    static boolean isStandIn(String name, String text) {
        List<String> words = SecretNames.words(name);
        int last = words.size() - 1;
        boolean key = last >= 0
                && (words.get(last).equals("apikey")
                        || (last > 0
                                && words.get(last).equals("key")
                                && words.get(last - 1).equals("api")));
        return key && text.length() < KEY_LENGTH && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
