package dev.veles.rules.storage;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds volumes of the application that are deleted together with their claim. */
public final class StorageClassReclaimDelete implements Rule {
    private static final RuleMeta META = RuleMeta.warning(
                    "storage-class-reclaim-delete", Category.STORAGE, Scope.UNDER_CONTRACT)
            .needsBuild()
            .yieldsTo("storage-class-mismatch")
            .summary("A volume of the application is deleted together with its claim")
            .why("A claim that Flux prunes, or that somebody deletes to make it again, takes all data with it.")
            .help(
                    "Write \"reclaimPolicy: Retain\" into the class before its first claim: a class cannot be changed, and a"
                            + " volume keeps the policy that it was made with.")
            .since("0.1", "Kubernetes: reclaim policies of volumes", "the Veles contract: Artifact Contract");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView object : context.objects().all("storage.k8s.io", "StorageClass")) {
            if (isUsed(object, context)) {
                check(object, context);
            }
        }
        for (ObjectView volume : context.objects().all("", "PersistentVolume")) {
            volume.root()
                    .find("spec", "persistentVolumeReclaimPolicy")
                    .filter(policy -> policy.value().equals("Delete"))
                    .filter(policy -> context.contract().isEmpty() || BoundVolumes.isOwn(volume, context))
                    .ifPresent(policy -> context.report(policy, volume + " has the reclaim policy \"Delete\""));
        }
    }

    private static void check(ObjectView object, RuleContext context) {
        Optional<Field> policy = object.root()
                .get("reclaimPolicy")
                .filter(field -> !field.value().isEmpty());
        if (policy.isEmpty()) {
            Field place = object.root().find("metadata", "name").orElse(object.root());
            context.report(place, object + " has no reclaimPolicy, which means \"Delete\"");
        } else if (policy.get().value().equals("Delete")) {
            context.report(policy.get(), object + " has the reclaimPolicy \"Delete\"");
        }
    }

    /** Classes that others use may do with data what they like. */
    private static boolean isUsed(ObjectView object, RuleContext context) {
        return context.contract()
                .map(facts -> facts.storageClass(object.name()).isPresent()
                        || classes(context).contains(object.name()))
                .orElse(true);
    }

    private static Set<String> classes(RuleContext context) {
        Set<String> names = new HashSet<>();
        WrittenClaim.in(context).forEach(claim -> names.add(claim.className()));
        return names;
    }
}
