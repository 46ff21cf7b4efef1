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
    private static final int HASH = 10;

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
        String name = ownName();
        int dash = name.lastIndexOf('-');
        boolean generated = (kind().equals("ConfigMap") || kind().equals("Secret"))
                && dash > 0
                && name.length() - dash - 1 == HASH
                && name.chars().skip(dash + 1L).allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        return generated ? name.substring(0, dash) : name;
    }
}
