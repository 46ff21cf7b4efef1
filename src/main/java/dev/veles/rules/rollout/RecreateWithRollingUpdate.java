package dev.veles.rules.rollout;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Scalar;

/** Finds Deployments that say how to roll and not to roll. */
public final class RecreateWithRollingUpdate implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "recreate-with-rolling-update", Category.ROLLOUT, Scope.ANYWHERE)
            .summary("A Deployment has \"rollingUpdate\" beside the strategy \"Recreate\"")
            .why("The API server refuses the object, and with it everything that is applied in the same stage.")
            .help("Remove \"rollingUpdate\"; in a patch over a base that has one, write \"rollingUpdate: null\".")
            .since("0.1", "Kubernetes: Deployment strategy", "Flux: a strategy flip that blocked a Kustomization");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.objects().all("apps", "Deployment").forEach(object -> check(object, context));
        context.objects().patches().stream()
                .filter(patch ->
                        patch.kind().equals("Deployment") || patch.kind().isEmpty())
                .forEach(patch -> check(patch, context));
    }

    /** An empty mapping is refused like a full one; null is the same as nothing. */
    private static void check(ObjectView object, RuleContext context) {
        Field root = object.root();
        if (root.text("spec", "strategy", "type").orElse("").equals("Recreate")) {
            root.find("spec", "strategy", "rollingUpdate")
                    .filter(field -> !(field.node() instanceof Scalar scalar && scalar.isNull()))
                    .ifPresent(field ->
                            context.reportKey(field, "\"rollingUpdate\" stands beside the strategy type \"Recreate\""));
        }
    }
}
