package dev.veles.rules.auth;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks up Traefik middlewares, through chains and namespaces, and says which of them check users. */
final class Middlewares {
    private static final List<String> GROUPS = List.of("traefik.io", "traefik.containo.us");

    private static final Set<String> CLIENT_ID = Set.of("clientid", "client_id", "client-id");

    private final List<ObjectView> known = new ArrayList<>();

    Middlewares(RuleContext context) {
        GROUPS.forEach(group -> known.addAll(context.everywhere(group, "Middleware")));
    }

    /** What is wrong with a middleware that something names. */
    Optional<String> check(MiddlewareReference reference) {
        return reference
                .namespace()
                .map(namespace -> check(reference.name(), namespace, new HashSet<>()))
                .orElseGet(() -> check(reference.name()));
    }

    private Optional<String> check(String reference) {
        if (isElsewhere(reference)) {
            return byName(reference, AuthNames.suggestForwardAuth(plain(reference)));
        }
        return find(reference)
                .map(middleware -> inspect(reference, middleware, new HashSet<>()))
                .orElseGet(() -> byName(reference, AuthNames.suggestForwardAuthBehindNamespace(plain(reference))));
    }

    /** The middleware that something names, where it is among the manifests. */
    Optional<ObjectView> find(MiddlewareReference reference) {
        return reference
                .namespace()
                .map(namespace -> find(reference.name(), namespace))
                .orElseGet(() -> isElsewhere(reference.name()) ? Optional.empty() : find(reference.name()));
    }

    /** True for {@code auth@file} and the like, which no object of the cluster is. */
    private static boolean isElsewhere(String reference) {
        return reference.contains("@") && !reference.endsWith("@kubernetescrd");
    }

    private static String plain(String reference) {
        int at = reference.indexOf('@');
        return at < 0 ? reference : reference.substring(0, at);
    }

    private Optional<ObjectView> find(String reference) {
        String name = plain(reference);
        return known.stream().filter(middleware -> isCalled(middleware, name)).findFirst();
    }

    private Optional<ObjectView> find(String name, String namespace) {
        return known.stream()
                .filter(middleware -> middleware.name().equals(name))
                .filter(middleware -> namespace.isEmpty()
                        || middleware.namespace().isEmpty()
                        || middleware.namespace().equals(namespace))
                .findFirst();
    }

    private Optional<String> check(String name, String namespace, Set<String> seen) {
        return find(name, namespace)
                .map(middleware -> inspect(name, middleware, seen))
                .orElseGet(() -> byName(name, AuthNames.suggestForwardAuth(name)));
    }

    /** A file read without its kustomization may leave out its namespace. */
    private static boolean isCalled(ObjectView middleware, String reference) {
        String namespace = middleware.namespace();
        return namespace.isEmpty()
                ? reference.equals(middleware.name()) || reference.endsWith("-" + middleware.name())
                : reference.equals(namespace + "-" + middleware.name());
    }

    private Optional<String> inspect(String reference, ObjectView middleware, Set<String> seen) {
        if (!seen.add(middleware.namespace() + "/" + middleware.name())) {
            return Optional.empty();
        }
        Field root = middleware.root();
        Optional<Field> forward = root.find("spec", "forwardAuth");
        if (forward.isPresent()) {
            return Optional.of("the middleware \"" + reference + "\" sends each request to \""
                    + forward.get().text("address").orElse("") + "\" first");
        }
        return plugin(reference, root).or(() -> chain(reference, middleware, seen));
    }

    private static Optional<String> plugin(String reference, Field root) {
        return root.entries("spec", "plugin").stream()
                .filter(plugin -> AuthNames.suggestForwardAuth(plugin.key()) || isClient(plugin))
                .findFirst()
                .map(plugin -> "the middleware \"" + reference + "\" runs the plugin \"" + plugin.key() + "\", "
                        + (isClient(plugin) ? "which logs users in" : "whose name says that it checks users"));
    }

    /** Traefik's own settings give a plugin any name; what it is told of a client ID says what it does. */
    private static boolean isClient(Field plugin) {
        return !plugin.search(
                        (key, value) -> CLIENT_ID.contains(key.toLowerCase(Locale.ROOT)) && value instanceof Scalar)
                .isEmpty();
    }

    private Optional<String> chain(String reference, ObjectView middleware, Set<String> seen) {
        return links(middleware).stream()
                .map(link -> link.namespace()
                        .map(namespace -> check(link.name(), namespace, seen))
                        .orElseGet(() -> check(link.name())))
                .flatMap(Optional::stream)
                .findFirst()
                .map(message -> message + ", by the chain \"" + reference + "\"");
    }

    /** The middlewares that a chain names; none for other middlewares. */
    static List<MiddlewareReference> links(ObjectView middleware) {
        List<MiddlewareReference> links = new ArrayList<>(0);
        for (Field link : middleware.root().items("spec", "chain", "middlewares")) {
            String namespace = link.text("namespace").orElse(middleware.namespace());
            link.get("name").ifPresent(name -> links.add(MiddlewareReference.of(name, namespace)));
        }
        return links;
    }

    private static Optional<String> byName(String reference, boolean suspect) {
        return suspect
                ? Optional.of("the middleware \"" + reference
                        + "\" is not among the manifests, and its name says that it checks users")
                : Optional.empty();
    }
}
