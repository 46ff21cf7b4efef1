package dev.veles.rules.changes;

import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.ObjectView;

/** Finds namespaces that are there no more. */
public final class NamespaceRemoved implements DiffRule {
    private static final RuleMeta META = RuleMeta.error("namespace-removed", Category.CHANGES, Scope.DIFF)
            .summary("A namespace is removed, or has another name")
            .why("With a namespace everything in it is deleted, claims and what Git knows nothing of included.")
            .help("Annotate the namespace with \"kustomize.toolkit.fluxcd.io/prune: disabled\" in a commit before this"
                    + " one, and remove it by hand when it is empty.")
            .since("0.1", "Flux: Kustomization, garbage collection", "Kubernetes: namespaces");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.gone("", "Namespace")) {
            ObjectView namespace = change.before().orElseThrow();
            if (Pruning.deletes(change, context)) {
                context.report(namespace, namespace + " is gone, and with it everything that it holds");
            }
        }
    }
}
