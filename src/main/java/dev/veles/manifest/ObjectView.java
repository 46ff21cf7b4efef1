package dev.veles.manifest;

import dev.veles.finding.ObjectRef;
import dev.veles.yaml.FieldPath;

/**
 * One Kubernetes object as rules see it, wherever it was found: by itself, in a list, or in a text of another object.
 *
 * @param manifest the object itself
 * @param host the manifest that was read or rendered; the object itself unless it was found inside another
 * @param at where in the host the object stands; the root for the host itself
 * @param role what the object is to its host
 */
public record ObjectView(Manifest manifest, Manifest host, FieldPath at, Role role) {
    /** What an object is to the manifest that it was found in. */
    public enum Role {
        /** It is applied to the cluster: a manifest, or an item of a {@code List}. */
        APPLIED,
        /** Another object carries it, as a value or as text, and something in the cluster will apply it. */
        TEMPLATE,
        /** It is a part of an object, which will be merged into a whole one. */
        PATCH
    }

    /** A manifest by itself. */
    public static ObjectView of(Manifest manifest) {
        return new ObjectView(manifest, manifest, FieldPath.ROOT, Role.APPLIED);
    }

    /** The root of the object. */
    public Field root() {
        return Field.root(this);
    }

    /** The kind, or an empty string. */
    public String kind() {
        return manifest.kind();
    }

    /** The name, or an empty string. */
    public String name() {
        return manifest.name();
    }

    /**
     * The namespace; for a template without one of its own, that of the object that carries it, and for what a chart's
     * values or patches have, that of the release; or an empty string.
     */
    public String namespace() {
        String own = manifest.namespace();
        boolean release = host.kind().equals("HelmRelease");
        boolean hosts = role == Role.TEMPLATE || (role == Role.PATCH && release);
        if (!own.isEmpty() || !hosts) {
            return own;
        }
        return release ? host.root().text("spec", "targetNamespace").orElse(host.namespace()) : host.namespace();
    }

    /** True for an object of the group and kind, whatever the version. */
    public boolean is(String group, String kind) {
        return manifest.is(group, kind);
    }

    /** True for what somebody saved from a cluster, as tests and bug reports have it: nobody writes a uid by hand. */
    public boolean isSaved() {
        return manifest.root().find("metadata", "uid").isPresent();
    }

    /** The object that reports name: what was read or rendered. */
    public Manifest named() {
        return role == Role.APPLIED ? manifest : host;
    }

    /** The reference to the object that reports name. */
    public ObjectRef ref() {
        return named().ref();
    }

    /** Kind and name, for messages: {@code Job "veles-sim"}; of a part without a name, those of what carries it. */
    @Override
    public String toString() {
        if (role == Role.PATCH && name().isEmpty()) {
            return host.kind() + " \"" + host.name() + "\"";
        }
        return kind() + " \"" + name() + "\"";
    }
}
