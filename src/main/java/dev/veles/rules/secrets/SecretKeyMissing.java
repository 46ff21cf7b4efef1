package dev.veles.rules.secrets;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds keys that somebody relies on and that what makes the Secret does not make. */
public final class SecretKeyMissing implements Rule {
    private static final RuleMeta META = RuleMeta.error("secret-key-missing", Category.SECRETS, Scope.ANYWHERE)
            .needsBuild()
            .summary("A synced Secret lacks a key that the contract lists or that a pod reads")
            .why("A container that refers to the key is never started, and one that reads the whole Secret runs without"
                    + " the variable.")
            .help(
                    "Sync the key, or write the name of a key that is synced; list under \"secrets.groups\" in the contract"
                            + " what the application needs.")
            .since("0.1", "the Veles contract: Runtime Env", "Secrets Store CSI driver: sync as Kubernetes Secret");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        new ContractKeys(context).check();
        for (ObjectView object : context.objects().all("secrets-store.csi.x-k8s.io", "SecretProviderClass")) {
            ProviderObjects.of(object).ifPresent(objects -> checkObjects(object, objects, context));
        }
        Map<String, List<SecretSource>> sources = SecretSources.byName(SecretSources.in(context));
        if (!sources.isEmpty()) {
            for (PodView pod : context.objects().pods()) {
                for (KeyReference reference : KeyReference.in(pod)) {
                    check(reference, pod, sources.getOrDefault(reference.secret(), List.of()), context);
                }
            }
        }
    }

    private static void checkObjects(ObjectView object, Map<String, Field> objects, RuleContext context) {
        for (Field secret : object.root().items("spec", "secretObjects")) {
            for (Field data : secret.items("data")) {
                Optional<Field> name = data.get("objectName");
                name.filter(field -> !objects.containsKey(field.value()))
                        .ifPresent(field -> context.report(
                                field,
                                "\"" + data.text("key").orElse("") + "\" is filled from the object \"" + field.value()
                                        + "\", which " + object + " does not fetch"));
            }
        }
    }

    /** What is made by hand may be completed by hand, so only synced Secrets are judged. */
    private static void check(KeyReference reference, PodView pod, List<SecretSource> all, RuleContext context) {
        List<SecretSource> sources = all.stream()
                .filter(source -> source.object().namespace().equals(pod.namespace()))
                .toList();
        boolean known = !sources.isEmpty()
                && sources.stream()
                        .allMatch(source -> source.isComplete() && source.provider() != SecretSource.Provider.GIT);
        if (known
                && sources.stream()
                        .noneMatch(source -> source.makes(reference.key().value()))) {
            context.report(
                    reference.key(),
                    pod.owner() + " reads \"" + reference.key().value() + "\" of the Secret \"" + reference.secret()
                            + "\", and " + sources.get(0).object() + " makes no such key");
        }
    }
}
