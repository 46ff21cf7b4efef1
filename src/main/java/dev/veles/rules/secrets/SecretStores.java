package dev.veles.rules.secrets;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Optional;

/** Finds the store that an object of the External Secrets operator reads or writes. */
final class SecretStores {
    static final String GROUP = "external-secrets.io";
    static final String NAMESPACED = "SecretStore";
    static final String CLUSTER = "ClusterSecretStore";

    private final RuleContext context;

    SecretStores(RuleContext context) {
        this.context = context;
    }

    /** The store of a reference, if all that bear its name agree on what they are. */
    Optional<ObjectView> find(Field reference, String namespace) {
        String name = reference.text("name").orElse("");
        String kind = reference.text("kind").orElse(NAMESPACED);
        List<ObjectView> stores = context.named(GROUP, kind, name).stream()
                .filter(store -> kind.equals(CLUSTER) || mayShare(store.namespace(), namespace))
                .toList();
        boolean agree = stores.stream()
                .allMatch(store -> provider(store).equals(provider(stores.get(0)))
                        && path(store).equals(path(stores.get(0)))
                        && isVersioned(store) == isVersioned(stores.get(0)));
        return agree ? stores.stream().findFirst() : Optional.empty();
    }

    /** Namespaces that are one, or of which one is left to a kustomization. */
    static boolean mayShare(String some, String other) {
        return some.isEmpty() || other.isEmpty() || some.equals(other);
    }

    /** Which provider a store is of, such as {@code vault}. */
    static Optional<Field> provider(ObjectView store, String key) {
        return store.root().find("spec", "provider", key);
    }

    /** The only provider of a store; an empty text where it has none, or many. */
    static String provider(ObjectView store) {
        List<Field> providers = store.root().entries("spec", "provider");
        return providers.size() == 1 ? providers.get(0).key() : "";
    }

    /** The engine that all paths of a Vault store are below; empty where paths name it themselves. */
    static String path(ObjectView store) {
        return provider(store, "vault").flatMap(vault -> vault.text("path")).orElse("");
    }

    /** True for a Vault store whose engine keeps versions, which is the default. */
    static boolean isVersioned(ObjectView store) {
        return provider(store, "vault")
                .map(vault -> vault.text("version").orElse("v2").equals("v2"))
                .orElse(false);
    }
}
