package dev.veles.rules.auth;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up Traefik middlewares, through chains and namespaces, and says which of them check users. */
final class Middlewares {
    private static final List<String> GROUPS = List.of("traefik.io", "traefik.containo.us");

    private final List<ObjectView> known = new ArrayList<>();

    Middlewares(RuleContext context) {
        GROUPS.forEach(group -> known.addAll(context.everywhere(group, "Middleware")));
    }

    /**
     * What is wrong with a middleware that an annotation names.
     *
     * @param reference such as {@code veles-auth@kubernetescrd}, namespace and name in one, or {@code auth@file}
     */
    Optional<String> check(String reference) {
        int at = reference.indexOf('@');
        String name = at < 0 ? reference : reference.substring(0, at);
        boolean inCluster = at < 0 || reference.endsWith("@kubernetescrd");
        if (!inCluster) {
            return byName(reference, AuthNames.suggestForwardAuth(name));
        }
        return known.stream()
                .filter(middleware -> isCalled(middleware, name))
                .findFirst()
                .map(middleware -> inspect(reference, middleware, new HashSet<>()))
                .orElseGet(() -> byName(reference, AuthNames.suggestForwardAuthBehindNamespace(name)));
    }

    /** What is wrong with a middleware that a route refers to by name and namespace. */
    Optional<String> check(String name, String namespace) {
        return name.contains("@") ? check(name) : check(name, namespace, new HashSet<>());
    }

    private Optional<String> check(String name, String namespace, Set<String> seen) {
        return known.stream()
                .filter(middleware -> middleware.name().equals(name))
                .filter(middleware -> namespace.isEmpty()
                        || middleware.namespace().isEmpty()
                        || middleware.namespace().equals(namespace))
                .findFirst()
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
                .filter(plugin -> AuthNames.suggestForwardAuth(plugin.key()))
                .findFirst()
                .map(plugin -> "the middleware \"" + reference + "\" runs the plugin \"" + plugin.key()
                        + "\", whose name says that it checks users");
    }

    private Optional<String> chain(String reference, ObjectView middleware, Set<String> seen) {
        return middleware.root().items("spec", "chain", "middlewares").stream()
                .map(link -> link.text("name")
                        .flatMap(name -> name.contains("@")
                                ? check(name)
                                : check(name, link.text("namespace").orElse(middleware.namespace()), seen)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(message -> message + ", by the chain \"" + reference + "\"");
    }

    private static Optional<String> byName(String reference, boolean suspect) {
        return suspect
                ? Optional.of("the middleware \"" + reference
                        + "\" is not among the manifests, and its name says that it checks users")
                : Optional.empty();
    }
}
