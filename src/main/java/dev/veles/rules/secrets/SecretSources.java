package dev.veles.rules.secrets;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.rules.secrets.SecretSource.Key;
import dev.veles.rules.secrets.SecretSource.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Finds what makes Kubernetes Secrets: objects of the CSI driver and of the operators, and Secrets themselves. */
final class SecretSources {
    private static final List<String> EXTERNAL_KINDS = List.of("ExternalSecret", "ClusterExternalSecret");
    private static final List<String> OPERATOR_KINDS = List.of("VaultStaticSecret", "VaultDynamicSecret");

    private final BiFunction<String, String, List<ObjectView>> objects;
    private final List<SecretSource> found = new ArrayList<>();

    private SecretSources(BiFunction<String, String, List<ObjectView>> objects) {
        this.objects = objects;
    }

    /** What the objects to judge make. */
    static List<SecretSource> in(RuleContext context) {
        return new SecretSources((group, kind) -> context.objects().all(group, kind)).all();
    }

    /** What all objects make that could be referred to. */
    static List<SecretSource> everywhere(RuleContext context) {
        return new SecretSources(context::everywhere).all();
    }

    private List<SecretSource> all() {
        objects.apply("secrets-store.csi.x-k8s.io", "SecretProviderClass").forEach(this::providerClass);
        for (String kind : EXTERNAL_KINDS) {
            objects.apply(SecretStores.GROUP, kind)
                    .forEach(object -> ExternalSource.of(object).ifPresent(found::add));
        }
        for (String kind : OPERATOR_KINDS) {
            objects.apply("secrets.hashicorp.com", kind).forEach(this::vaultOperator);
        }
        objects.apply("bitnami.com", "SealedSecret").forEach(this::sealed);
        objects.apply("", "Secret").forEach(this::secret);
        return List.copyOf(found);
    }

    private void providerClass(ObjectView object) {
        Map<String, Field> contents = ProviderObjects.of(object).orElse(Map.of());
        for (Field secret : object.root().items("spec", "secretObjects")) {
            List<Key> keys = new ArrayList<>();
            for (Field data : secret.items("data")) {
                data.get("key").ifPresent(key -> keys.add(key(key, data, contents)));
            }
            secret.get("secretName").ifPresent(name -> add(object, Provider.CSI, name, keys, false));
        }
    }

    private static Key key(Field key, Field data, Map<String, Field> contents) {
        Optional<Field> content = data.text("objectName").map(contents::get);
        return new Key(
                key,
                key.value(),
                content.flatMap(item -> item.get("secretPath")),
                content.flatMap(item -> item.get("secretKey")));
    }

    private void vaultOperator(ObjectView object) {
        List<Key> keys = object.root().entries("spec", "destination", "transformation", "templates").stream()
                .map(Key::of)
                .toList();
        object.root()
                .find("spec", "destination", "name")
                .ifPresent(name -> add(object, Provider.VAULT_OPERATOR, name, keys, true));
    }

    private void sealed(ObjectView object) {
        List<Key> keys = new ArrayList<>();
        object.root().entries("spec", "encryptedData").forEach(field -> keys.add(Key.of(field)));
        object.root().entries("spec", "template", "data").forEach(field -> keys.add(Key.of(field)));
        object.root()
                .find("spec", "template", "metadata", "name")
                .or(() -> object.root().find("metadata", "name"))
                .ifPresent(name -> add(object, Provider.SEALED_SECRETS, name, keys, false));
    }

    private void secret(ObjectView object) {
        List<Key> keys = new ArrayList<>();
        object.root().entries("data").forEach(field -> keys.add(Key.of(field)));
        object.root().entries("stringData").forEach(field -> keys.add(Key.of(field)));
        object.root().find("metadata", "name").ifPresent(name -> add(object, Provider.GIT, name, keys, false));
    }

    private void add(ObjectView object, Provider provider, Field name, List<Key> keys, boolean open) {
        found.add(new SecretSource(object, provider, name.value(), name, keys, List.of(), List.of(), open));
    }

    /** By name of the Secret, in order. */
    static Map<String, List<SecretSource>> byName(List<SecretSource> sources) {
        Map<String, List<SecretSource>> names = new HashMap<>();
        for (SecretSource source : sources) {
            names.computeIfAbsent(source.secret(), name -> new ArrayList<>(1)).add(source);
        }
        return names;
    }
}
