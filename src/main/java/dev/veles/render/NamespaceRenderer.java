package dev.veles.render;

import dev.veles.manifest.Manifest;
import dev.veles.model.Model;
import dev.veles.model.Namespace;
import dev.veles.source.Location;
import java.util.List;

/**
 * The application's namespace. It is never pruned: with it would go every claim in it. It belongs to the platform,
 * because a kustomization with {@code namespace:} renames Namespace objects.
 */
final class NamespaceRenderer implements Renderer {
    @Override
    public List<RenderedManifest> render(Model model) {
        Namespace namespace = model.namespace();
        if (!namespace.create()) {
            return List.of();
        }
        Location cause = namespace.name().location();
        return List.of(RenderedManifest.at(
                Placement.PLATFORM,
                new Manifest(ObjectBuilder.clusterScoped(model, cause, "v1", "Namespace", namespace.name())
                        .label("pod-security.kubernetes.io/enforce", namespace.podSecurity())
                        .label("pod-security.kubernetes.io/warn", namespace.podSecurity())
                        .labels(namespace.labels())
                        .annotation(ObjectBuilder.FLUX_PRUNE, "disabled")
                        .annotations(namespace.annotations())
                        .start()
                        .build())));
    }
}
