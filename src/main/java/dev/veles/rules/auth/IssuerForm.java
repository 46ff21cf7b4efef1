package dev.veles.rules.auth;

import dev.veles.finding.Phrases;
import java.util.Locale;
import java.util.Optional;

/** Says what makes an address no issuer: tokens name theirs character by character. */
final class IssuerForm {
    private static final String HTTPS = "https://";
    private static final String HTTP = "http://";
    private static final String DISCOVERY = "/.well-known/";

    private IssuerForm() {}

    /**
     * What is wrong with an issuer.
     *
     * @param value as it is written; not judged where a part of it is known to the cluster alone
     * @param strict whether it has to be the issuer itself, as under a contract; some applications take the address of
     *     the discovery document under the same name, or drop a slash at the end
     */
    static Optional<String> problem(String value, boolean strict) {
        if (value.isBlank() || value.contains("$") || value.contains("{{") || value.startsWith("ENC[")) {
            return Optional.empty();
        }
        return reason(value, strict).map(reason -> "the issuer " + Phrases.quoted(value) + " " + reason);
    }

    private static Optional<String> reason(String value, boolean strict) {
        if (value.chars().anyMatch(c -> Character.isWhitespace(c) || c == '"')) {
            return Optional.of("has white space or quotes in it");
        }
        if (value.indexOf('?') >= 0 || value.indexOf('#') >= 0) {
            return Optional.of("has a query or a fragment");
        }
        return scheme(value).or(() -> strict ? ending(value) : Optional.empty());
    }

    private static Optional<String> scheme(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.startsWith(HTTPS)) {
            return host(value.substring(HTTPS.length())).isEmpty() ? Optional.of("names no host") : Optional.empty();
        }
        if (lower.startsWith(HTTP)) {
            return isPublic(host(value.substring(HTTP.length())))
                    ? Optional.of("begins with \"http://\", and tokens cross the network in plain text")
                    : Optional.empty();
        }
        boolean address = value.contains("://") || host(value).indexOf('.') > 0;
        return address ? Optional.of("does not begin with \"https://\"") : Optional.empty();
    }

    private static String host(String rest) {
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    /** False for names that only the cluster, or the machine, knows, and for addresses without a name. */
    private static boolean isPublic(String host) {
        int dot = host.lastIndexOf('.');
        String last = host.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean letters = !last.isEmpty() && last.chars().allMatch(Character::isLetter);
        boolean inside = last.equals("svc")
                || last.equals("local")
                || last.equals("localhost")
                || last.equals("internal")
                || last.equals("test")
                || last.equals("lan")
                || host.contains(".svc.");
        // A Service and its namespace look like a name with a short domain: "dex.auth".
        boolean service = host.indexOf('.') == dot;
        return dot > 0 && letters && !inside && !service;
    }

    private static Optional<String> ending(String value) {
        if (value.contains(DISCOVERY)) {
            return Optional.of("is the address of the discovery document, not the issuer");
        }
        int realm = value.indexOf("/realms/");
        boolean slash = realm >= 0 && value.endsWith("/");
        return slash ? Optional.of("ends with a slash, which the realm's own issuer does not have") : Optional.empty();
    }
}
