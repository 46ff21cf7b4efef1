package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.list;
import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.manifest.Manifest;
import dev.veles.model.Model;
import dev.veles.model.SecretsModel;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.source.Sha256;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlWriter;
import java.util.List;
import java.util.Map;

/**
 * The small Deployment that keeps the CSI driver's Secrets alive: they exist only while some pod mounts them, and the
 * application's own pods may be scaled to 0.
 */
final class SecretsSyncRenderer implements Renderer {
    static final String COMPONENT = "secrets-sync";

    /** The driver mounts a changed class for new pods alone, so the pod carries a checksum of it. */
    static final String CLASS_CHECKSUM = "veles.dev/provider-class-checksum";

    private static final String VOLUME = "secrets";

    @Override
    public List<RenderedManifest> render(Model model) {
        return model.secrets()
                .filter(SecretsModel::usesCsi)
                .filter(secrets -> !secrets.secrets().isEmpty())
                .map(secrets -> List.of(RenderedManifest.application(deployment(model, secrets))))
                .orElse(List.of());
    }

    /** The account that Vault knows. Neither the driver nor the provider reads a pod's token: they request their own. */
    static Manifest account(Model model, SecretsModel secrets) {
        Location cause = secrets.spec().sync().location();
        return new Manifest(ObjectBuilder.namespaced(
                        model,
                        cause,
                        "v1",
                        "ServiceAccount",
                        secrets.spec().sync().name())
                .component(COMPONENT)
                .start()
                .put("automountServiceAccountToken", false)
                .build());
    }

    private static Manifest deployment(Model model, SecretsModel secrets) {
        Location cause = secrets.spec().sync().location();
        Map<String, String> selector = model.selector(COMPONENT);
        MappingBuilder metadata = mapping(cause)
                .put("labels", ObjectBuilder.plainTexts(cause, selector))
                .put("annotations", mapping(cause).put(CLASS_CHECKSUM, checksum(model, secrets)));
        MappingBuilder spec = mapping(cause)
                .put("replicas", secrets.replicas())
                .put("selector", mapping(cause).put("matchLabels", ObjectBuilder.plainTexts(cause, selector)))
                .put("template", mapping(cause).put("metadata", metadata).put("spec", pod(model, secrets)));
        return ObjectBuilder.namespaced(
                        model,
                        cause,
                        "apps/v1",
                        "Deployment",
                        secrets.spec().sync().name())
                .component(COMPONENT)
                .withSpec(spec);
    }

    private static MappingBuilder pod(Model model, SecretsModel secrets) {
        Location cause = secrets.spec().sync().location();
        List<Located<String>> pullSecrets = model.spec().images().pullSecrets();
        return mapping(cause)
                .put("serviceAccountName", secrets.spec().sync().name())
                .put("automountServiceAccountToken", false)
                .putUnlessEmpty("imagePullSecrets", list(cause, pullSecrets, SecretsSyncRenderer::reference))
                .put("securityContext", RestrictedPod.podSecurityContext(cause))
                .put("containers", new Sequence(List.of(container(secrets)), cause))
                .put("volumes", new Sequence(List.of(volume(secrets)), cause));
    }

    private static Mapping reference(Located<String> name) {
        return mapping(name.location()).put("name", name).build();
    }

    private static Mapping container(SecretsModel secrets) {
        Location cause = secrets.spec().sync().location();
        return mapping(cause)
                .put("name", "sync")
                .putPresent("image", secrets.spec().sync().image())
                .put(
                        "resources",
                        RestrictedPod.resources(
                                cause,
                                RestrictedPod.quantities(cause, "5m", "16Mi"),
                                RestrictedPod.quantities(cause, "50m", "32Mi")))
                .put("securityContext", RestrictedPod.securityContext(cause))
                .put(
                        "volumeMounts",
                        new Sequence(List.of(RestrictedPod.readOnlyMount(cause, VOLUME, "/mnt/secrets")), cause))
                .build();
    }

    private static Mapping volume(SecretsModel secrets) {
        Location cause = secrets.spec().sync().location();
        MappingBuilder attributes =
                mapping(cause).put("secretProviderClass", secrets.spec().sync().name());
        return mapping(cause)
                .put("name", VOLUME)
                .put(
                        "csi",
                        mapping(cause)
                                .put("driver", "secrets-store.csi.k8s.io")
                                .put("readOnly", true)
                                .put("volumeAttributes", attributes))
                .build();
    }

    private static String checksum(Model model, SecretsModel secrets) {
        return VaultCsiRenderer.providerClass(model, secrets)
                .find("spec")
                .map(YamlWriter::write)
                .map(Sha256::of)
                .orElseThrow();
    }
}
