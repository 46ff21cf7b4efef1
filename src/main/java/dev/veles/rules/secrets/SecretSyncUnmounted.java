package dev.veles.rules.secrets;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Optional;

/** Finds SecretProviderClasses whose Secrets vanish, since no pod that keeps running mounts them. */
public final class SecretSyncUnmounted implements Rule {
    private static final RuleMeta META = RuleMeta.error("secret-sync-unmounted", Category.SECRETS, Scope.ANYWHERE)
            .needsBuild()
            .summary("No pod that keeps running mounts a SecretProviderClass that is to make Secrets")
            .why(
                    "The CSI driver makes the Secrets when a pod mounts the class and deletes them with the last such pod, so"
                            + " whatever refers to them does not start.")
            .help("Mount the class in a container of a workload that keeps running, such as a small Deployment for that"
                    + " purpose alone.")
            .since("0.1", "the Veles contract: Runtime Env", "Secrets Store CSI driver: sync as Kubernetes Secret");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        List<ObjectView> classes = context.objects().all("secrets-store.csi.x-k8s.io", "SecretProviderClass");
        if (classes.isEmpty()) {
            return;
        }
        ClassMounts mounts = new ClassMounts(context);
        for (ObjectView object : classes) {
            Optional<Field> secrets = object.root()
                    .find("spec", "secretObjects")
                    .filter(field -> !field.items().isEmpty());
            if (secrets.isPresent() && object.role() == ObjectView.Role.APPLIED) {
                check(object, secrets.get(), mounts, context);
            }
        }
    }

    private static void check(ObjectView object, Field secrets, ClassMounts mounts, RuleContext context) {
        List<ClassMounts.Mount> all = mounts.of(object);
        if (all.stream().anyMatch(ClassMounts.Mount::isKept)) {
            return;
        }
        if (!all.isEmpty()) {
            context.report(secrets, object + " makes Secrets, and " + all.get(0).reason());
        } else if (mounts.areAllKnown(object)) {
            context.report(secrets, object + " makes Secrets, and no pod mounts it");
        }
    }
}
