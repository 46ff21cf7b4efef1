package dev.veles.render;

import dev.veles.manifest.Manifest;
import dev.veles.model.Model;
import java.util.List;

/**
 * Everything that one environment of a contract gives.
 *
 * @param model what it was rendered from
 * @param manifests all objects, in a stable order
 */
public record RenderedEnvironment(Model model, List<RenderedManifest> manifests) {
    /** Copies the manifests. */
    public RenderedEnvironment {
        manifests = List.copyOf(manifests);
    }

    /** The objects of one part of the tree. */
    public List<Manifest> at(Placement placement) {
        return manifests.stream()
                .filter(rendered -> rendered.placement() == placement)
                .map(RenderedManifest::manifest)
                .toList();
    }
}
