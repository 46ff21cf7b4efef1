package dev.veles.finding;

/**
 * The Kubernetes object that a finding saw.
 *
 * @param apiVersion group and version, such as {@code apps/v1}
 * @param kind such as {@code Deployment}
 * @param namespace empty for cluster-scoped objects and where none is written
 * @param name the object's name
 */
public record ObjectRef(String apiVersion, String kind, String namespace, String name) {
    /** As reports print it: {@code Deployment veles/veles-backend}; the kind alone for what has no name. */
    @Override
    public String toString() {
        String known = namespace.isEmpty() || name.isEmpty() ? namespace + name : namespace + "/" + name;
        return known.isEmpty() ? kind : kind + " " + known;
    }
}
