package dev.veles.rules.secrets;

import dev.veles.facts.UserKeys;
import dev.veles.manifest.SecretNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What tells that a path or a key in Vault belongs to a single user, and not to the application. */
final class UserMarkers {
    private static final Set<String> SEGMENTS = Set.of(
            "user",
            "users",
            "byok",
            "byoks",
            "per-user",
            "user-keys",
            "users-keys",
            "user_keys",
            "userkeys",
            "user-secrets",
            "user-tokens",
            "user-api-keys");

    /** Services to which users bring their own key. */
    private static final List<String> SERVICES = List.of(
            "openai",
            "anthropic",
            "claude",
            "gemini",
            "mistral",
            "cohere",
            "groq",
            "openrouter",
            "deepseek",
            "perplexity",
            "huggingface",
            "replicate");

    /** Keys that protect what users bring, or what they do, and belong to the application. */
    private static final Set<String> OWN =
            Set.of("encryption", "encrypt", "signing", "session", "master", "kek", "hmac");

    private static final Set<String> PEOPLE =
            Set.of("user", "users", "userid", "username", "uid", "email", "subject", "member", "owner", "entity");

    /** {@code POSTGRES_USER} is an account of the application. */
    private static final Set<String> DATABASES =
            Set.of("db", "database", "databases", "postgres", "pg", "mysql", "redis", "mongo");

    private final Optional<UserKeys> policy;

    /**
     * Markers under a policy.
     *
     * @param policy what the contract says of keys of users; without it, a key of a service is the application's own
     */
    UserMarkers(Optional<UserKeys> policy) {
        this.policy = policy;
    }

    /** True for a path that is one per user, or under which what belongs to users is kept. */
    boolean isPerUser(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (isOfVault(lower)) {
            return false;
        }
        return isTemplatedByUser(lower) || segments(withoutAccount(lower)).anyMatch(SEGMENTS::contains);
    }

    /** {@code databases/shop/user} is the account that the application {@code user} has in a database. */
    private static String withoutAccount(String path) {
        int end = path.lastIndexOf('/');
        boolean account = end > 0
                && path.endsWith("/user")
                && SecretNames.words(path.substring(0, end)).stream().anyMatch(DATABASES::contains);
        return account ? path.substring(0, end) : path;
    }

    /** True for a path with a part that is called like a key that a user brings. */
    boolean leadsToUserKey(String path) {
        return !isOfVault(path) && segments(path).anyMatch(segment -> isUserKey(segment) && segment.indexOf('=') < 0);
    }

    private static Stream<String> segments(String path) {
        return Stream.of(path.split("/", -1));
    }

    /** Vault's own paths: users who log in there, policies, identities. */
    private static boolean isOfVault(String path) {
        return path.startsWith("auth/") || path.startsWith("sys/") || path.startsWith("identity/");
    }

    /** True for a key that a user brings. */
    boolean isUserKey(String key) {
        List<String> words = SecretNames.words(key);
        boolean own = policy.flatMap(UserKeys::encryptedWith).map(key::equals).orElse(false)
                || words.stream().anyMatch(OWN::contains);
        return !own && (words.contains("byok") || (policy.isPresent() && isServiceKey(words)));
    }

    private static boolean isServiceKey(List<String> words) {
        String joined = String.join("", words);
        boolean key = joined.endsWith("key") || joined.endsWith("keys") || joined.endsWith("token");
        boolean users = words.contains("user") || words.contains("users");
        return key && (SERVICES.stream().anyMatch(joined::contains) || (users && joined.contains("api")));
    }

    /** {@code {{identity.entity.id}}}, {@code ${USER_ID}}, {@code <user>} and their like. */
    private static boolean isTemplatedByUser(String path) {
        for (String[] mark : new String[][] {{"{{", "}}"}, {"${", "}"}, {"<", ">"}, {"{", "}"}, {"$", "/"}}) {
            int start = path.indexOf(mark[0]);
            int end = start < 0 ? -1 : path.indexOf(mark[1], start + mark[0].length());
            if (start >= 0 && namesUser(path.substring(start, end < 0 ? path.length() : end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesUser(String variable) {
        List<String> words = SecretNames.words(variable);
        return words.stream().anyMatch(PEOPLE::contains) && words.stream().noneMatch(DATABASES::contains);
    }
}
