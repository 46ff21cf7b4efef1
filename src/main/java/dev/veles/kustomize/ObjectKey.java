package dev.veles.kustomize;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * What makes two objects of two environments the same object.
 *
 * <p>The API version is a part of it: kustomize finds the object that a patch is for by group, version, kind and name.
 *
 * @param component the component that the object belongs to; empty for the base
 * @param apiVersion group and version
 * @param kind the kind
 * @param namespace empty where the overlay sets the namespace
 * @param name the name
 */
record ObjectKey(String component, String apiVersion, String kind, String namespace, String name)
        implements Comparable<ObjectKey> {
    static ObjectKey of(String component, Mapping root) {
        Manifest manifest = new Manifest(root);
        return new ObjectKey(component, manifest.apiVersion(), manifest.kind(), manifest.namespace(), manifest.name());
    }

    /** The same object, whatever its namespace. */
    ObjectKey withoutNamespace() {
        return new ObjectKey(component, apiVersion, kind, "", name);
    }

    boolean is(String otherApiVersion, String otherKind) {
        return apiVersion.equals(otherApiVersion) && kind.equals(otherKind);
    }

    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    // Written out: the first comparison that records bring themselves costs a start ten milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectKey that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * component.hashCode() + kind.hashCode()) + namespace.hashCode()) + name.hashCode();
    }

    @Override
    public int compareTo(ObjectKey other) {
        int order = component.compareTo(other.component);
        order = order != 0 ? order : kind.compareTo(other.kind);
        order = order != 0 ? order : name.compareTo(other.name);
        order = order != 0 ? order : group().compareTo(other.group());
        order = order != 0 ? order : apiVersion.compareTo(other.apiVersion);
        return order != 0 ? order : namespace.compareTo(other.namespace);
    }
}
