package dev.veles.rules.changes;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.ObjectView;

/** Finds StatefulSets that are there no more, or no more under their name. */
public final class StatefulSetRemoved implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("stateful-set-removed", Category.CHANGES, Scope.DIFF)
            .summary("A StatefulSet is removed, or has another name")
            .why("Its pods stop without an order, and its claims stay behind under names that nothing else uses.")
            .help("Scale it to 0 first, so that its pods stop in order, and say what becomes of its claims.")
            .since("0.1", "Kubernetes: StatefulSets, limitations", "Flux: Kustomization, garbage collection");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.gone("apps", "StatefulSet")) {
            ObjectView set = change.before().orElseThrow();
            boolean deletes = set.root()
                    .text("spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted")
                    .filter("Delete"::equals)
                    .isPresent();
            if (Pruning.deletes(change, context)) {
                context.report(
                        deletes ? Severity.ERROR : Severity.WARNING,
                        set,
                        set
                                + (change.isMoved()
                                        ? " is called \"" + change.shown().name() + "\""
                                        : " is gone")
                                + (deletes ? ", and its claims are deleted with it" : ""));
            }
        }
    }
}
