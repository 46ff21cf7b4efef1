package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.StorageSpec.ClaimSpec;
import dev.veles.model.Claim;
import dev.veles.model.Model;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Sequence;
import java.util.List;

/** PersistentVolumeClaims, which Flux never prunes: with a claim goes the way to its data. */
final class ClaimRenderer implements Renderer {
    @Override
    public List<RenderedManifest> render(Model model) {
        return model.claims().stream().map(claim -> render(model, claim)).toList();
    }

    private static RenderedManifest render(Model model, Claim claim) {
        ClaimSpec spec = claim.spec();
        Location cause = spec.location();
        return RenderedManifest.application(ObjectBuilder.namespaced(
                        model, cause, "v1", "PersistentVolumeClaim", claim.name())
                .labels(spec.labels())
                .annotation(ObjectBuilder.FLUX_PRUNE, "disabled")
                .annotations(spec.annotations())
                .withSpec(volumeClaim(
                        cause,
                        MappingBuilder.strings(cause, List.of(spec.accessMode())),
                        spec.storageClass(),
                        spec.size())));
    }

    /** The spec that claims and volume claim templates share. */
    static MappingBuilder volumeClaim(
            Location cause, Sequence accessModes, Located<String> storageClass, Located<String> size) {
        return mapping(cause)
                .put("accessModes", accessModes)
                .put("storageClassName", storageClass)
                .put("resources", mapping(cause).put("requests", mapping(cause).put("storage", size)));
    }
}
