package dev.veles.kustomize;

import dev.veles.manifest.Manifest;
import java.util.Optional;

/**
 * One finished object of an application in one environment, and where in the tree it belongs.
 *
 * @param manifest the object; namespaced, with the environment's namespace in {@code metadata.namespace}
 * @param component name of the optional component that it belongs to; empty for the base
 * @param fileStem name of its file without {@code .yaml}; where absent, kind and name in lower case
 */
public record Part(Manifest manifest, String component, Optional<String> fileStem) {
    /** An object of the base. */
    public static Part of(Manifest manifest) {
        return new Part(manifest, "", Optional.empty());
    }

    /** The same object as a part of an optional component. */
    public Part inComponent(String name) {
        return new Part(manifest, name, fileStem);
    }

    /** The same object with a file name of its own, without {@code .yaml}. */
    public Part inFile(String stem) {
        return new Part(manifest, component, Optional.of(stem));
    }
}
