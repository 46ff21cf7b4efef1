package dev.veles.rules.secrets;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Optional;

/** Judges the paths to which operators add "data" themselves. */
final class OperatorPaths {
    private static final String DATA = "data/";

    private final RuleContext context;
    private final Optional<String> mount;
    private final SecretStores stores;

    OperatorPaths(RuleContext context, Optional<String> mount) {
        this.context = context;
        this.mount = mount;
        this.stores = new SecretStores(context);
    }

    void check() {
        for (String kind : List.of("ExternalSecret", "ClusterExternalSecret", "PushSecret")) {
            context.objects().all(SecretStores.GROUP, kind).forEach(this::checkExternal);
        }
        for (String kind : List.of(SecretStores.NAMESPACED, SecretStores.CLUSTER)) {
            context.objects().all(SecretStores.GROUP, kind).forEach(this::checkStore);
        }
        context.objects().all("secrets.hashicorp.com", "VaultStaticSecret").forEach(this::checkStatic);
    }

    /** A path that begins with its store's engine is understood with and without "data". */
    private void checkExternal(ObjectView object) {
        List<Field> references = StoreReference.in(object);
        if (references.isEmpty()) {
            return;
        }
        Optional<ObjectView> store = stores.find(references.get(0), object.namespace());
        boolean sure = store.map(found -> SecretStores.isVersioned(found)
                        && !SecretStores.path(found).isEmpty())
                .orElse(mount.isPresent() && !context.isForeign(object));
        if (!sure || references.size() > 1) {
            return;
        }
        for (Field path : ExternalPaths.in(object)) {
            if (path.value().startsWith(DATA)) {
                report(path);
            }
        }
    }

    private void checkStore(ObjectView store) {
        if (SecretStores.isVersioned(store) && SecretStores.path(store).endsWith("/data")) {
            SecretStores.provider(store, "vault")
                    .flatMap(vault -> vault.get("path"))
                    .ifPresent(this::report);
        }
    }

    private void checkStatic(ObjectView object) {
        Optional<Field> spec = object.root().get("spec");
        boolean versioned = spec.flatMap(field -> field.text("type")).orElse("").equals("kv-v2");
        Optional<Field> path = spec.flatMap(field -> field.get("path"));
        Optional<Field> engine = spec.flatMap(field -> field.get("mount"));
        if (!versioned) {
            return;
        }
        engine.filter(field -> field.value().endsWith("/data")).ifPresent(this::report);
        String api = engine.map(Field::value).orElse("") + "/" + DATA;
        path.filter(field -> field.value().startsWith(DATA) || field.value().startsWith(api))
                .ifPresent(this::report);
    }

    private void report(Field path) {
        context.report(
                path,
                "\"" + path.value() + "\" has \"data\", which the operator adds itself",
                "Leave \"data\" out: the operator puts it behind the engine itself.");
    }
}
