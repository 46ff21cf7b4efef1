package dev.veles.render;

import dev.veles.manifest.ClusterScopedKinds;
import dev.veles.manifest.Manifest;
import dev.veles.model.Labels;
import dev.veles.model.Model;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Scalar;
import java.util.List;

/** Objects that the contract spells out itself, in the application's namespace unless they name another. */
final class ExtraManifestRenderer implements Renderer {
    @Override
    public List<RenderedManifest> render(Model model) {
        return model.extraManifests().stream()
                .map(manifest -> place(model, new Manifest(manifest)))
                .toList();
    }

    private static RenderedManifest place(Model model, Manifest manifest) {
        if (ClusterScopedKinds.contains(manifest.kind())) {
            return RenderedManifest.at(Placement.PLATFORM, manifest);
        }
        return RenderedManifest.application(inApplication(model, manifest));
    }

    /** In the namespace of the application, with the label that its overlay puts on everything. */
    private static Manifest inApplication(Model model, Manifest manifest) {
        Mapping metadata = child(manifest.root(), "metadata");
        Mapping labels = child(metadata, "labels");
        Mapping placed = metadata.with("labels", withText(labels, Labels.ENVIRONMENT, model.environment()));
        return new Manifest(manifest.root()
                .with(
                        "metadata",
                        withText(placed, "namespace", model.namespace().name().value())));
    }

    private static Mapping withText(Mapping mapping, String key, String value) {
        return mapping.has(key) ? mapping : mapping.with(key, Scalar.string(value, mapping.location()));
    }

    private static Mapping child(Mapping parent, String key) {
        return parent.get(key)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElse(Mapping.empty(parent.location()));
    }
}
