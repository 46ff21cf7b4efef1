package dev.veles.flux;

import dev.veles.manifest.Manifest;
import dev.veles.repository.RepositoryPath;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.YamlWriter;
import java.util.Optional;

/**
 * What the Flux Operator makes Flux of. It says in {@code spec.sync} which folder Flux begins at, and the operator makes a
 * source and a Kustomization of that, both called after the namespace where {@code sync} has no name; the Kustomization
 * prunes.
 */
final class FluxInstance {
    static final String GROUP = "fluxcd.controlplane.io";
    private static final String KIND = "FluxInstance";
    /** What stands in each text that holds one. */
    static final String TEXT = "kind: " + KIND;

    private FluxInstance() {}

    /**
     * The Kustomization that the operator makes, at the place of the instance; empty for other objects, and for one whose
     * Kustomization is patched, so that nobody here knows it.
     */
    static Optional<Manifest> kustomization(Manifest object) {
        Optional<Mapping> sync =
                object.find("spec", "sync").filter(Mapping.class::isInstance).map(Mapping.class::cast);
        if (!object.is(GROUP, KIND) || sync.isEmpty() || isPatched(object)) {
            return Optional.empty();
        }
        return sync.get().get("path").map(path -> kustomization(object, sync.get(), path));
    }

    /** True where the path holds the file of the instance: then it is the path of this repository for sure. */
    static boolean isWithin(String folder, FluxKustomization kustomization) {
        String path = kustomization.folder();
        for (String at = folder; !path.isEmpty() && !at.isEmpty(); at = RepositoryPath.parent(at)) {
            if (at.equals(path) || at.endsWith("/" + path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPatched(Manifest object) {
        return object.find("spec", "kustomize", "patches")
                .filter(patches -> YamlWriter.write(patches).contains("Kustomization"))
                .isPresent();
    }

    private static Manifest kustomization(Manifest object, Mapping sync, Node path) {
        Location place = object.root().location();
        Node name = sync.get("name").orElseGet(() -> Scalar.string(object.namespace(), place));
        MappingBuilder source = MappingBuilder.mapping(place).put("name", name);
        sync.get("kind").ifPresent(kind -> source.put("kind", kind));
        return new Manifest(MappingBuilder.mapping(place)
                .put("apiVersion", FluxKustomization.VERSION + "1")
                .put("kind", "Kustomization")
                .put("metadata", MappingBuilder.mapping(place).put("name", name).put("namespace", object.namespace()))
                .put(
                        "spec",
                        MappingBuilder.mapping(place)
                                .put("interval", "10m")
                                .put("path", path)
                                .put("prune", true)
                                .put("sourceRef", source))
                .build());
    }
}
