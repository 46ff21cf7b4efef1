package dev.veles.finding;

import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes object that a finding saw.
 *
 * @param apiVersion group and version, such as {@code apps/v1}
 * @param kind such as {@code Deployment}
 * @param namespace empty for cluster-scoped objects and where none is written
 * @param name the object's name
 */
public record ObjectRef(String apiVersion, String kind, String namespace, String name) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectRef that
                && apiVersion.equals(that.apiVersion)
                && kind.equals(that.kind)
                && namespace.equals(that.namespace)
                && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * apiVersion.hashCode() + kind.hashCode()) + namespace.hashCode()) + name.hashCode();
    }

    /** As reports print it: {@code Deployment veles/veles-backend}; the kind alone for what has no name. */
    @Override
    public String toString() {
        String known = namespace.isEmpty() || name.isEmpty() ? namespace + name : namespace + "/" + name;
        return known.isEmpty() ? kind : kind + " " + known;
    }
}
