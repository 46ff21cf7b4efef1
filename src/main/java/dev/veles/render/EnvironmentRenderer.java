package dev.veles.render;

import dev.veles.model.Model;
import java.util.ArrayList;
import java.util.List;

/** Renders everything that a model gives for its environment. */
public final class EnvironmentRenderer {
    private static final List<Renderer> RENDERERS = List.of(
            new NamespaceRenderer(),
            new StorageClassRenderer(),
            new PriorityClassRenderer(),
            new AccessRenderer(),
            new RuntimeEnvRenderer(),
            new VaultCsiRenderer(),
            new SecretsSyncRenderer(),
            new ExternalSecretsRenderer(),
            new ClaimRenderer(),
            new WorkloadRenderer(),
            new ServiceRenderer(),
            new JobTemplateRenderer(),
            new IngressRenderer(),
            new NetworkPolicyRenderer(),
            new VaultSecretsJobRenderer(),
            new KeycloakRealmRenderer(),
            new ExtraManifestRenderer());

    private EnvironmentRenderer() {}

    /**
     * Renders.
     *
     * @param model a contract, resolved for an environment
     * @return all its manifests, in the order of the renderers
     */
    public static RenderedEnvironment render(Model model) {
        List<RenderedManifest> manifests = new ArrayList<>();
        for (Renderer renderer : RENDERERS) {
            renderer.render(model).forEach(manifest -> manifests.add(placed(model, manifest)));
        }
        manifests.addAll(
                FluxRenderer.render(model, has(manifests, Placement.PLATFORM), has(manifests, Placement.OPERATIONS)));
        return new RenderedEnvironment(model, manifests);
    }

    private static boolean has(List<RenderedManifest> manifests, Placement placement) {
        return manifests.stream().anyMatch(manifest -> manifest.placement() == placement);
    }

    /**
     * An overlay's {@code namespace:} would move objects that an override or an extra manifest has put into another
     * namespace, so these go where no namespace is rewritten.
     */
    private static RenderedManifest placed(Model model, RenderedManifest rendered) {
        boolean foreign = rendered.placement() == Placement.APPLICATION
                && !rendered.manifest()
                        .namespace()
                        .equals(model.namespace().name().value());
        return foreign ? RenderedManifest.at(Placement.PLATFORM, rendered.manifest()) : rendered;
    }
}
