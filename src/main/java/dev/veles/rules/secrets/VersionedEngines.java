package dev.veles.rules.secrets;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows which engines of a Vault keep versions: the contract's, those of stores that say so, and those that another path
 * names in the form of versioned ones. An engine that nobody tells about may be one without versions.
 */
final class VersionedEngines {
    private final RuleContext context;
    private final Optional<String> mount;

    VersionedEngines(RuleContext context, Optional<String> mount) {
        this.context = context;
        this.mount = mount;
    }

    /** The engines that are known for the Vault that a SecretProviderClass reads. */
    Set<String> of(ObjectView providerClass) {
        Set<String> engines = new LinkedHashSet<>();
        if (!context.isForeign(providerClass)) {
            mount.ifPresent(engines::add);
        }
        String address = address(providerClass);
        for (ObjectView other : context.everywhere("secrets-store.csi.x-k8s.io", "SecretProviderClass")) {
            if (address(other).equals(address)) {
                ProviderObjects.of(other).ifPresent(objects -> addFromPaths(objects, engines));
            }
        }
        for (String kind : List.of(SecretStores.NAMESPACED, SecretStores.CLUSTER)) {
            context.everywhere(SecretStores.GROUP, kind).forEach(store -> addFromStore(store, address, engines));
        }
        return engines;
    }

    private static String address(ObjectView providerClass) {
        return providerClass.root().text("spec", "parameters", "vaultAddress").orElse("");
    }

    private static void addFromPaths(Map<String, Field> objects, Set<String> engines) {
        for (Field item : objects.values()) {
            String plain = KvPath.plain(item.text("secretPath").orElse(""));
            int data = plain.indexOf("/data/");
            if (data > 0 && plain.indexOf('/') == data) {
                engines.add(plain.substring(0, data));
            }
        }
    }

    private static void addFromStore(ObjectView store, String address, Set<String> engines) {
        String server = SecretStores.provider(store, "vault")
                .flatMap(vault -> vault.text("server"))
                .orElse("");
        String path = SecretStores.path(store);
        if (!address.isEmpty() && server.equals(address) && !path.isEmpty() && SecretStores.isVersioned(store)) {
            engines.add(path);
        }
    }
}
