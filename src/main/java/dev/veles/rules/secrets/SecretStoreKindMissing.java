package dev.veles.rules.secrets;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;

/** Finds references to a SecretStore where only a ClusterSecretStore bears the name. */
public final class SecretStoreKindMissing implements Rule {
    private static final RuleMeta META = RuleMeta.error("secret-store-kind-missing", Category.SECRETS, Scope.ANYWHERE)
            .needsBuild()
            .summary("A reference means a SecretStore, and only a ClusterSecretStore bears the name")
            .why("Without a kind the operator looks for a SecretStore in the namespace, finds none, and never makes the"
                    + " Secret.")
            .help("Write \"kind: ClusterSecretStore\" beside the name.")
            .since("0.1", "External Secrets: ExternalSecret");

    private static final List<String> KINDS = List.of("ExternalSecret", "ClusterExternalSecret", "PushSecret");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (String kind : KINDS) {
            for (ObjectView object : context.objects().all(SecretStores.GROUP, kind)) {
                StoreReference.in(object).forEach(reference -> check(reference, object, context));
            }
        }
    }

    private static void check(Field reference, ObjectView object, RuleContext context) {
        String kind = reference.text("kind").orElse("");
        Field name = reference.get("name").orElse(reference);
        boolean namespaced = kind.isEmpty() || kind.equals(SecretStores.NAMESPACED);
        if (!namespaced
                || context.named(SecretStores.GROUP, SecretStores.CLUSTER, name.value())
                        .isEmpty()) {
            return;
        }
        boolean found = context.named(SecretStores.GROUP, SecretStores.NAMESPACED, name.value()).stream()
                .anyMatch(store -> SecretStores.mayShare(store.namespace(), object.namespace())
                        || object.kind().equals("ClusterExternalSecret"));
        if (!found) {
            context.report(
                    kind.isEmpty() ? name : reference.get("kind").orElse(name),
                    (kind.isEmpty() ? "\"" + name.value() + "\" without a kind" : "\"" + kind + "\" here")
                            + " means a SecretStore, and only a ClusterSecretStore is called \"" + name.value() + "\"");
        }
    }
}
