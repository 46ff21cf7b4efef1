package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Says which Traefik middlewares change the header in which the application gets the token. */
final class HeaderMiddlewares {
    private final Middlewares middlewares;

    HeaderMiddlewares(Middlewares middlewares) {
        this.middlewares = middlewares;
    }

    /** What a middleware that something names does to the header, by itself or through a chain. */
    Optional<String> check(MiddlewareReference reference) {
        return check(reference, new HashSet<>());
    }

    private Optional<String> check(MiddlewareReference reference, Set<String> seen) {
        Optional<ObjectView> found = middlewares.find(reference);
        if (found.isEmpty()
                || !seen.add(found.get().namespace() + "/" + found.get().name())) {
            return Optional.empty();
        }
        Optional<String> own =
                change(found.get().root()).map(does -> "the middleware \"" + reference.name() + "\"" + does);
        return own.or(() -> Middlewares.links(found.get()).stream()
                .map(link -> check(link, seen))
                .flatMap(Optional::stream)
                .findFirst()
                .map(message -> message + ", by the chain \"" + reference.name() + "\""));
    }

    private static Optional<String> change(Field root) {
        for (Field header : root.entries("spec", "headers", "customRequestHeaders")) {
            if (HeaderChange.isHeader(header.key())) {
                return Optional.of(HeaderChange.does(header.value(), HeaderChange.OVERWRITES));
            }
        }
        for (String kind : new String[] {"basicAuth", "digestAuth"}) {
            if (root.text("spec", kind, "removeHeader").orElse("").equals("true")) {
                return Optional.of(HeaderChange.REMOVES);
            }
        }
        return copies(root) ? Optional.of(HeaderChange.OVERWRITES) : Optional.empty();
    }

    /** Traefik copies headers of the answer of the server that checks users into the request. */
    private static boolean copies(Field root) {
        for (Field header : root.items("spec", "forwardAuth", "authResponseHeaders")) {
            if (HeaderChange.isHeader(header.value())) {
                return true;
            }
        }
        String regex =
                root.text("spec", "forwardAuth", "authResponseHeadersRegex").orElse("");
        return regex.contains("uthorization")
                || Set.of(".*", "^.*", ".*$", "^.*$", ".+", "^.+$", ".").contains(regex);
    }
}
