package dev.veles.kustomize;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.Sequence;
import java.util.Optional;
import java.util.Set;

/** Objects that no Kustomize tree can hold: kustomize drops them, takes them apart or changes them in any build. */
public final class KustomizeLimits {
    private static final String LOCAL = "config.kubernetes.io/local-config";
    private static final Set<String> DROPPED = Set.of(
            "alpha.config.kubernetes.io/transformations",
            "config.k8s.io/id",
            "config.kubernetes.io/index",
            "config.kubernetes.io/origin",
            "config.kubernetes.io/path",
            "internal.config.kubernetes.io/index");

    private KustomizeLimits() {}

    /**
     * Says why kustomize would not give an object back as it is.
     *
     * @param manifest an object as somebody wrote it
     * @return a sentence without a full stop; empty where nothing speaks against the object
     */
    public static Optional<String> refusal(Manifest manifest) {
        if (manifest.root().text("metadata", "name").orElse("").isEmpty()) {
            return Optional.of("kustomize takes no object without \"metadata.name\"");
        }
        if (manifest.kind().endsWith("List") && manifest.find("items").orElse(null) instanceof Sequence) {
            return Optional.of("kustomize takes the kind \"" + manifest.kind() + "\" for a list of objects");
        }
        if (!manifest.root()
                .text("metadata", "annotations", LOCAL)
                .orElse("false")
                .equals("false")) {
            return Optional.of("kustomize drops objects with the annotation \"" + LOCAL + "\"");
        }
        return DROPPED.stream()
                .sorted()
                .filter(key -> manifest.find("metadata", "annotations", key).isPresent())
                .findFirst()
                .map(key -> "kustomize drops the annotation \"" + key + "\"");
    }
}
