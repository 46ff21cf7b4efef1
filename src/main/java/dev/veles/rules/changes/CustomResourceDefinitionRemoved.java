package dev.veles.rules.changes;

import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.ObjectView;

/** Finds definitions of kinds that are there no more. */
public final class CustomResourceDefinitionRemoved implements DiffRule {
    private static final RuleMeta META = RuleMeta.error(
                    "custom-resource-definition-removed", Category.CHANGES, Scope.DIFF)
            .summary("A CustomResourceDefinition is removed")
            .why("With the definition every object of the kind is deleted, in all namespaces.")
            .help("Annotate the definition with \"kustomize.toolkit.fluxcd.io/prune: disabled\" in a commit before this"
                    + " one, and remove it by hand when no object of the kind is left.")
            .since("0.1", "Kubernetes: custom resource definitions", "Flux: Kustomization, garbage collection");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.gone("apiextensions.k8s.io", "CustomResourceDefinition")) {
            ObjectView definition = change.before().orElseThrow();
            if (Pruning.deletes(change, context)) {
                String group = definition.root().text("spec", "group").orElse("");
                String kind = definition.root().text("spec", "names", "kind").orElse("");
                int known = context.before().all(group, kind).size();
                context.report(
                        definition,
                        definition + " is gone, and with it every " + (kind.isEmpty() ? "object of the kind" : kind)
                                + (known > 0 ? ", of which " + known + (known == 1 ? " is" : " are") + " here" : ""));
            }
        }
    }
}
