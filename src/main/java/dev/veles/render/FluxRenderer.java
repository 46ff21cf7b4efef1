package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.list;
import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.DeliverySpec.DependencySpec;
import dev.veles.manifest.Manifest;
import dev.veles.model.Delivery;
import dev.veles.model.Model;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Flux' own objects: the source where the contract brings one, and a Kustomization for each folder of the tree that is
 * applied. The overlay and the operations wait for the platform, and nothing waits for the operations: their Jobs may
 * fail without holding up the application.
 */
final class FluxRenderer {
    private static final String API = "kustomize.toolkit.fluxcd.io/v1";

    private final Model model;
    private final Delivery delivery;
    private final Location cause;

    private FluxRenderer(Model model) {
        this.model = model;
        this.delivery = model.delivery();
        this.cause = delivery.flux().location();
    }

    /**
     * Renders.
     *
     * @param model a contract, resolved for an environment
     * @param platform whether there is anything in the folder {@code platform}
     * @param operations whether there is anything in the folder {@code operations}
     */
    static List<RenderedManifest> render(Model model, boolean platform, boolean operations) {
        List<Manifest> manifests = new ArrayList<>();
        model.delivery().source().url().ifPresent(url -> manifests.add(FluxSource.render(model, url)));
        new FluxRenderer(model).addKustomizations(platform, operations, manifests);
        return manifests.stream()
                .map(manifest -> RenderedManifest.at(Placement.CLUSTER, manifest))
                .toList();
    }

    private void addKustomizations(boolean platform, boolean operations, List<Manifest> manifests) {
        Located<String> platformName = model.contract().map(name -> name + "-platform");
        Sequence outside = list(cause, delivery.flux().dependsOn(), FluxRenderer::dependency);
        Sequence inside = platform ? new Sequence(List.of(reference(platformName)), cause) : outside;
        if (platform) {
            manifests.add(kustomization(platformName, "platform", outside, true));
        }
        manifests.add(kustomization(model.contract(), "overlays", inside, new FluxHealth(model).settles()));
        if (operations) {
            manifests.add(
                    kustomization(model.contract().map(name -> name + "-operations"), "operations", inside, true));
        }
    }

    /** Flux ignores health checks where it waits for everything, so there is never both. */
    private Manifest kustomization(Located<String> name, String folder, Sequence dependsOn, boolean wait) {
        MappingBuilder spec = mapping(cause)
                .put("interval", delivery.interval())
                .put("retryInterval", delivery.retryInterval())
                .put("timeout", delivery.timeout())
                .put("path", delivery.repositoryPath().map(path -> path(path, folder)))
                .put("prune", delivery.prune())
                .put("suspend", delivery.suspend())
                .put("sourceRef", sourceRef())
                .putUnlessEmpty("dependsOn", dependsOn)
                .put("wait", wait);
        if (!wait) {
            spec.putUnlessEmpty("healthChecks", new FluxHealth(model).checks());
        }
        return ObjectBuilder.clusterScoped(model, cause, API, "Kustomization", name)
                .in(delivery.namespace())
                .withSpec(spec);
    }

    private String path(String repositoryPath, String folder) {
        return "./" + repositoryPath + "/" + folder + "/" + model.environment();
    }

    private MappingBuilder sourceRef() {
        Located<String> namespace = FluxSource.namespace(delivery);
        MappingBuilder reference = mapping(delivery.source().location())
                .put("kind", delivery.sourceKind())
                .put("name", delivery.source().name());
        if (!namespace.value().equals(delivery.namespace().value())) {
            reference.put("namespace", namespace);
        }
        return reference;
    }

    private static Mapping reference(Located<String> name) {
        return mapping(name.location()).put("name", name).build();
    }

    private static Mapping dependency(DependencySpec dependency) {
        return mapping(dependency.name().location())
                .put("name", dependency.name())
                .putPresent("namespace", dependency.namespace())
                .build();
    }
}
