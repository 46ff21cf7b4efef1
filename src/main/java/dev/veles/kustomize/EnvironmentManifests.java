package dev.veles.kustomize;

import dev.veles.source.Located;
import java.util.List;

/**
 * All objects of an application in one environment.
 *
 * @param namespace the namespace that every object is in, and where that was said
 * @param parts the objects, in any order, each once; neither cluster-scoped objects nor objects of other namespaces
 */
public record EnvironmentManifests(Located<String> namespace, List<Part> parts) {
    /** Copies the parts. */
    public EnvironmentManifests {
        parts = List.copyOf(parts);
    }
}
