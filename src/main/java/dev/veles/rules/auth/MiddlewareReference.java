package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import java.util.Optional;

/**
 * A place that names a Traefik middleware.
 *
 * @param field where the name stands
 * @param name such as {@code auth}, {@code auth@file} or, in an annotation, {@code veles-auth@kubernetescrd}
 * @param namespace where the middleware is looked up, empty for any; no value where the name holds the namespace too
 */
record MiddlewareReference(Field field, String name, Optional<String> namespace) {
    /** A name with the namespace in front, as annotations and arguments have it. */
    static MiddlewareReference whole(Field field, String name) {
        return new MiddlewareReference(field, name, Optional.empty());
    }

    /** A name of a namespace, unless it says itself who provides it. */
    static MiddlewareReference of(Field field, String namespace) {
        boolean whole = field.value().contains("@");
        return new MiddlewareReference(field, field.value(), whole ? Optional.empty() : Optional.of(namespace));
    }

    /** False for names with a part that only the cluster knows. */
    boolean isKnown() {
        return !name.isEmpty() && !name.contains("$");
    }
}
