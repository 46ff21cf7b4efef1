package dev.veles.flux;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.Optional;

/** The labels and annotations that a Kustomization gives to everything it applies; they win over what is there. */
record CommonMetadata(Optional<Mapping> labels, Optional<Mapping> annotations) {
    /** Those of a Kustomization. */
    static CommonMetadata of(FluxKustomization kustomization) {
        return new CommonMetadata(
                kustomization.mapping("commonMetadata", "labels"),
                kustomization.mapping("commonMetadata", "annotations"));
    }

    /** The object with them, each where the Kustomization says it. */
    Manifest on(Manifest object) {
        if (labels.isEmpty() && annotations.isEmpty()) {
            return object;
        }
        Mapping metadata = mapping(object.root(), "metadata")
                .orElseGet(() -> Mapping.empty(object.root().location()));
        metadata = with(metadata, "labels", labels);
        metadata = with(metadata, "annotations", annotations);
        return new Manifest(object.root().with("metadata", metadata));
    }

    private static Mapping with(Mapping metadata, String key, Optional<Mapping> common) {
        if (common.isEmpty() || common.get().isEmpty()) {
            return metadata;
        }
        Mapping merged = mapping(metadata, key)
                .orElseGet(() -> Mapping.empty(common.get().location()));
        for (Mapping.Entry entry : common.get().values()) {
            merged = merged.with(entry.key(), entry.value());
        }
        return metadata.with(key, merged);
    }

    private static Optional<Mapping> mapping(Node node, String key) {
        return node.get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }
}
