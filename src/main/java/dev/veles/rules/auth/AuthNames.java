package dev.veles.rules.auth;

import dev.veles.manifest.SecretNames;
import java.util.List;
import java.util.Set;

/** Judges what cannot be looked up by its name. */
final class AuthNames {
    private static final Set<String> AUTH = Set.of(
            "auth",
            "forwardauth",
            "authforward",
            "oauth",
            "oauth2",
            "oidc",
            "openid",
            "sso",
            "jwt",
            "authelia",
            "authentik",
            "keycloak",
            "pomerium",
            "tinyauth",
            "authproxy",
            "thomseddon");

    private AuthNames() {}

    /** True for names such as {@code chain-oauth} or {@code authelia}, but not {@code no-auth} or {@code basic-auth}. */
    static boolean suggestForwardAuth(String name) {
        return suggest(SecretNames.words(name));
    }

    /**
     * The same for a name with the namespace in front, as Traefik's annotation has it: where one ends and the other
     * begins cannot be told, so the first word is taken as the namespace's.
     */
    static boolean suggestForwardAuthBehindNamespace(String name) {
        List<String> words = SecretNames.words(name);
        return suggest(words.size() > 1 ? words.subList(1, words.size()) : words);
    }

    private static boolean suggest(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String before = i == 0 ? "" : words.get(i - 1);
            boolean other =
                    Set.of("no", "without", "basic", "digest", "tls", "mtls").contains(before);
            boolean next = i + 1 < words.size() && words.get(i + 1).equals("tls");
            if (AUTH.contains(words.get(i)) && !other && !next) {
                return true;
            }
        }
        return false;
    }
}
