package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** Finds the annotations by which ingress controllers are told to ask another server about each request. */
final class AuthAnnotations {
    /** ingress-nginx, and HAProxy, Traefik and APISIX, which read the same names, or much alike, under other prefixes. */
    private static final List<String> PREFIXES = List.of(
            "nginx.ingress.kubernetes.io/",
            "haproxy-ingress.github.io/",
            "traefik.ingress.kubernetes.io/",
            "k8s.apisix.apache.org/",
            "ingress.kubernetes.io/");

    /** Client certificates, and passwords that the controller checks itself, are something else. */
    private static final Set<String> OTHER_AUTH =
            Set.of("auth-type", "auth-secret", "auth-secret-type", "auth-realm", "auth-secret-key");

    private final Middlewares middlewares;

    AuthAnnotations(Middlewares middlewares) {
        this.middlewares = middlewares;
    }

    /** What the annotations attach; of several that belong to one way, the one that matters most. */
    List<Attachment> in(List<Field> annotations) {
        List<Attachment> found = new ArrayList<>();
        if (annotations.stream().noneMatch(annotation -> mayMatter(annotation.key()))) {
            return found;
        }
        for (String prefix : PREFIXES) {
            external(annotations, prefix).ifPresent(found::add);
        }
        for (Field annotation : annotations) {
            if (annotation.key().equals(MiddlewareReferences.ANNOTATION)) {
                middlewares(annotation, found);
            }
            snippet(annotation)
                    .or(() -> found.isEmpty() ? type(annotation) : Optional.empty())
                    .ifPresent(message -> found.add(new Attachment(annotation, message)));
        }
        return found;
    }

    /** A quick look, since most annotations are about something else. */
    private static boolean mayMatter(String key) {
        return key.contains("auth") || key.contains("snippet") || key.equals(MiddlewareReferences.ANNOTATION);
    }

    private static Optional<Attachment> external(List<Field> annotations, String prefix) {
        List<Field> family = annotations.stream()
                .filter(annotation -> annotation.key().startsWith(prefix)
                        && !annotation.value().isEmpty())
                .filter(annotation -> isExternal(annotation.key().substring(prefix.length())))
                .toList();
        return family.stream()
                .filter(annotation -> annotation.key().endsWith("/auth-url")
                        || annotation.key().endsWith("/auth-uri"))
                .findFirst()
                .map(url -> new Attachment(
                        url, "\"" + url.key() + "\" sends each request to \"" + url.value() + "\" first"))
                .or(() -> family.stream()
                        .findFirst()
                        .map(part -> new Attachment(part, "\"" + part.key() + "\" sets up forward-auth")));
    }

    private static boolean isExternal(String name) {
        boolean auth = name.startsWith("auth-") && !name.startsWith("auth-tls-") && !OTHER_AUTH.contains(name);
        return auth || name.equals("oauth") || name.startsWith("oauth-");
    }

    private void middlewares(Field annotation, List<Attachment> found) {
        for (MiddlewareReference reference : MiddlewareReferences.inAnnotation(annotation)) {
            middlewares.check(reference).ifPresent(message -> found.add(new Attachment(annotation, message)));
        }
    }

    private static Optional<String> snippet(Field annotation) {
        String key = annotation.key();
        boolean snippet = key.endsWith("-snippet") || key.endsWith("-snippets");
        return snippet && asksServer(annotation.value())
                ? Optional.of("\"" + key + "\" holds an \"auth_request\"")
                : Optional.empty();
    }

    /** Traefik 1 and the controller of AWS. */
    private static Optional<String> type(Field annotation) {
        boolean typed = annotation.key().endsWith("ingress.kubernetes.io/auth-type")
                && Set.of("forward", "oidc", "cognito").contains(annotation.value());
        return typed ? Optional.of("\"" + annotation.key() + "\" is \"" + annotation.value() + "\"") : Optional.empty();
    }

    /** Directives of nginx end with a semicolon, not with their line, and may stand in a block. */
    private static boolean asksServer(String text) {
        if (!text.contains("auth_request") && !text.contains("resty.openidc")) {
            return false;
        }
        for (String line : text.split("\n", -1)) {
            int comment = line.indexOf('#');
            StringTokenizer directives = new StringTokenizer(comment < 0 ? line : line.substring(0, comment), ";{}");
            while (directives.hasMoreTokens()) {
                if (asks(directives.nextToken())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean asks(String directive) {
        StringTokenizer words = new StringTokenizer(directive);
        boolean request = words.hasMoreTokens() && words.nextToken().equals("auth_request");
        return request && words.hasMoreTokens() && !words.nextToken().equals("off")
                || directive.contains("resty.openidc");
    }
}
