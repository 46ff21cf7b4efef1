package dev.veles.rules.secrets;

import dev.veles.facts.Secrets;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Optional;

/** Knows which paths in Vault are the application's. Paths that may be anything are not judged. */
final class ApplicationPaths {
    private final String mount;
    private final String path;
    private final SecretStores stores;

    ApplicationPaths(Secrets secrets, RuleContext context) {
        this.mount = secrets.mount().value();
        this.path = secrets.path().value();
        this.stores = new SecretStores(context);
    }

    /** What all paths are below, engine included. */
    String top() {
        return mount + "/" + path;
    }

    /** True for a path that is surely not the application's. */
    boolean areLeftBy(VaultName name) {
        ObjectView object = name.field().object();
        return switch (object.kind()) {
            case "ExternalSecret", "ClusterExternalSecret", "PushSecret" -> isLeftByExternal(name, object);
            case "VaultStaticSecret" -> isLeftByOperator(name);
            case "VaultDynamicSecret" -> false;
            default -> isLeftByWhole(name.text());
        };
    }

    /** The store knows the engine, and strips it from a path that has it as well. */
    private boolean isLeftByExternal(VaultName name, ObjectView object) {
        Optional<ObjectView> store = store(object);
        boolean other = store.isPresent() && !SecretStores.provider(store.get()).equals("vault");
        if (other) {
            return false;
        }
        String engine = store.map(SecretStores::path).orElse("");
        if (!engine.isEmpty() && !engine.equals(mount)) {
            return true;
        }
        String inside = KvPath.relative(mount, name.text());
        return !KvPath.isBelow(inside, path);
    }

    private Optional<ObjectView> store(ObjectView object) {
        Field root = object.root();
        return root.find("spec", "secretStoreRef")
                .or(() -> root.find("spec", "externalSecretSpec", "secretStoreRef"))
                .or(() -> root.items("spec", "secretStoreRefs").stream().findFirst())
                .flatMap(reference -> stores.find(reference, object.namespace()));
    }

    private boolean isLeftByOperator(VaultName name) {
        Field spec = name.field().parent().orElse(name.field());
        boolean kv = spec.text("type").orElse("").startsWith("kv");
        String engine = spec.text("mount").orElse(mount);
        String inside = KvPath.relative(mount, name.text());
        return kv && (!engine.equals(mount) || !KvPath.isBelow(inside, path));
    }

    private boolean isLeftByWhole(String text) {
        return KvPath.inside(mount, text)
                .map(inside -> !KvPath.isBelow(inside, path))
                .orElseGet(() -> KvPath.isKv(text) && !KvPath.isBelow(KvPath.plain(text), path));
    }
}
