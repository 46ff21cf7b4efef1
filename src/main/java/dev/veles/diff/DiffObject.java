package dev.veles.diff;

import dev.veles.manifest.Manifest;

/**
 * An object of one side.
 *
 * @param manifest the object
 * @param file where it was read, relative to what the side was read from; two sides have the same file where they hold
 *     the same tree
 */
public record DiffObject(Manifest manifest, String file) {
    /** What pairs it with its counterpart: not the version, since an object keeps its identity through versions. */
    public String identity() {
        return kind().isEmpty() ? "file " + file : family() + " " + manifest.namespace() + "/" + ownName();
    }

    /** Group and kind. */
    String family() {
        return manifest.group() + "/" + kind();
    }

    private String kind() {
        return manifest.kind();
    }

    private String ownName() {
        return manifest.name().isEmpty()
                ? manifest.root().text("metadata", "generateName").orElse("")
                : manifest.name();
    }

    /** The name without the hash of its content that kustomize appends to generated ones. */
    String stem() {
        return isGenerated() ? GeneratedName.stem(ownName()) : ownName();
    }

    private boolean isGenerated() {
        return kind().equals("ConfigMap") || kind().equals("Secret");
    }

    /** True for what kustomize generated anew under another name, since its content is another one. */
    boolean isRegenerated(DiffObject other) {
        return isGenerated()
                && family().equals(other.family())
                && manifest.namespace().equals(other.manifest.namespace())
                && GeneratedName.differsByHash(ownName(), other.ownName());
    }
}
