package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.list;
import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.SecretsSpec.VaultSpec;
import dev.veles.manifest.Manifest;
import dev.veles.model.Model;
import dev.veles.model.SecretsModel;
import dev.veles.model.SecretsModel.SecretKey;
import dev.veles.model.SecretsModel.SyncedSecret;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Secrets that the External Secrets operator syncs from Vault: the account that Vault knows, the store, and one
 * ExternalSecret for each Secret with exactly the declared keys. Nothing has to run to keep them alive. They are there
 * before their step is done: an ExternalSecret that cannot read yet says so and tries again.
 */
final class ExternalSecretsRenderer implements Renderer {
    private static final String API = "external-secrets.io/v1";
    private static final String STORE = "SecretStore";

    @Override
    public List<RenderedManifest> render(Model model) {
        return model.secrets()
                .filter(secrets -> !secrets.usesCsi())
                .filter(secrets -> !secrets.secrets().isEmpty())
                .map(secrets -> render(model, secrets))
                .orElse(List.of());
    }

    private static List<RenderedManifest> render(Model model, SecretsModel secrets) {
        List<RenderedManifest> manifests = new ArrayList<>();
        manifests.add(RenderedManifest.application(SecretsSyncRenderer.account(model, secrets)));
        manifests.add(RenderedManifest.application(store(model, secrets)));
        secrets.secrets()
                .forEach(secret -> manifests.add(RenderedManifest.application(externalSecret(model, secrets, secret))));
        return manifests;
    }

    private static Manifest store(Model model, SecretsModel secrets) {
        VaultSpec vault = secrets.spec().vault();
        Location cause = vault.location();
        MappingBuilder kubernetes = mapping(cause)
                .put("mountPath", secrets.authMount())
                .put("role", vault.role())
                .put(
                        "serviceAccountRef",
                        mapping(cause).put("name", secrets.spec().sync().name()));
        MappingBuilder provider = mapping(cause)
                .put("server", vault.address())
                .put("path", vault.mount())
                .put("version", "v2")
                .put("auth", mapping(cause).put("kubernetes", kubernetes));
        return ObjectBuilder.namespaced(
                        model, cause, API, STORE, secrets.spec().sync().name())
                .component(SecretsSyncRenderer.COMPONENT)
                .withSpec(mapping(cause).put("provider", mapping(cause).put("vault", provider)));
    }

    private static Manifest externalSecret(Model model, SecretsModel secrets, SyncedSecret secret) {
        Location cause = secret.location();
        MappingBuilder spec = mapping(cause)
                .put("refreshInterval", "1h")
                .put(
                        "secretStoreRef",
                        mapping(cause)
                                .put("kind", STORE)
                                .put("name", secrets.spec().sync().name()))
                .put("target", mapping(cause).put("name", secret.name()).put("creationPolicy", "Owner"))
                .put("data", list(cause, secret.keys(), ExternalSecretsRenderer::data));
        return ObjectBuilder.namespaced(model, cause, API, "ExternalSecret", secret.name())
                .component(SecretsSyncRenderer.COMPONENT)
                .withSpec(spec);
    }

    /** The operator adds {@code data} to the path itself. */
    private static Mapping data(SecretKey key) {
        return mapping(key.location())
                .put("secretKey", key.name())
                .put(
                        "remoteRef",
                        mapping(key.location()).put("key", key.vaultPath()).put("property", key.field()))
                .build();
    }
}
