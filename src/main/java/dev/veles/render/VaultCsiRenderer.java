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
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlWriter;
import java.util.List;
import java.util.Map;

/**
 * Secrets that the CSI driver syncs from Vault: the SecretProviderClass that says which, and the account under which
 * Vault is asked. The Deployment that keeps them alive is {@link SecretsSyncRenderer}'s.
 */
final class VaultCsiRenderer implements Renderer {
    private static final FieldPath OBJECTS = FieldPath.of("spec", "parameters", "objects");

    /** Where Vault's provider looks when the class does not say. */
    private static final String DEFAULT_AUTH_MOUNT = "kubernetes";

    @Override
    public List<RenderedManifest> render(Model model) {
        return model.secrets()
                .filter(SecretsModel::usesCsi)
                .filter(secrets -> !secrets.secrets().isEmpty())
                .map(secrets -> List.of(
                        RenderedManifest.application(SecretsSyncRenderer.account(model, secrets)),
                        RenderedManifest.application(providerClass(model, secrets))))
                .orElse(List.of());
    }

    /** Keeps the tree of {@code objects}, whose text alone could not say which line of the contract caused a path. */
    static Manifest providerClass(Model model, SecretsModel secrets) {
        Location cause = secrets.spec().location();
        Sequence objects = objects(secrets);
        MappingBuilder spec = mapping(cause)
                .put("provider", "vault")
                .put("parameters", parameters(secrets, objects))
                .put("secretObjects", list(cause, secrets.secrets(), VaultCsiRenderer::secretObject));
        Mapping root = ObjectBuilder.namespaced(
                        model,
                        cause,
                        "secrets-store.csi.x-k8s.io/v1",
                        "SecretProviderClass",
                        secrets.spec().sync().name())
                .component(SecretsSyncRenderer.COMPONENT)
                .withSpec(spec)
                .root();
        return new Manifest(root, Map.of(OBJECTS, objects));
    }

    private static MappingBuilder parameters(SecretsModel secrets, Sequence objects) {
        VaultSpec vault = secrets.spec().vault();
        MappingBuilder parameters =
                mapping(vault.location()).put("roleName", vault.role()).put("vaultAddress", vault.address());
        if (!secrets.authMount().value().equals(DEFAULT_AUTH_MOUNT)) {
            parameters.put("vaultAuthMountPath", secrets.authMount());
        }
        return parameters.put("objects", Scalar.string(YamlWriter.write(objects), objects.location()));
    }

    private static Sequence objects(SecretsModel secrets) {
        List<Node> objects = secrets.secrets().stream()
                .flatMap(secret -> secret.keys().stream())
                .<Node>map(key -> object(secrets.spec().vault(), key))
                .toList();
        return new Sequence(objects, secrets.spec().location());
    }

    /** The API's path, which has {@code data} behind the mount of a version 2 engine. */
    private static Mapping object(VaultSpec vault, SecretKey key) {
        return mapping(key.location())
                .put("objectName", key.name().map(any -> key.objectName()))
                .put("secretPath", key.vaultPath().map(path -> vault.mount().value() + "/data/" + path))
                .put("secretKey", key.field())
                .build();
    }

    private static Mapping secretObject(SyncedSecret secret) {
        return mapping(secret.location())
                .put("secretName", secret.name())
                .put("type", "Opaque")
                .put("data", list(secret.location(), secret.keys(), VaultCsiRenderer::data))
                .build();
    }

    private static Mapping data(SecretKey key) {
        return mapping(key.location())
                .put("objectName", key.name().map(any -> key.objectName()))
                .put("key", key.name())
                .build();
    }
}
