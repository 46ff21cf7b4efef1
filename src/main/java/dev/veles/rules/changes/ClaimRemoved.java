package dev.veles.rules.changes;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.ObjectView;

/** Finds claims that are there no more, or no more under their name. */
public final class ClaimRemoved implements DiffRule {
    private static final RuleMeta META = RuleMeta.error("claim-removed", Category.CHANGES, Scope.DIFF)
            .summary("A persistent volume claim is removed, or has another name")
            .why("Flux deletes the claim, and a class that does not say \"Retain\" deletes the volume with all data.")
            .help("Annotate the claim with \"kustomize.toolkit.fluxcd.io/prune: disabled\" in a commit before this one,"
                    + " or copy what is worth keeping first.")
            .since("0.1", "Flux: Kustomization, garbage collection", "Kubernetes: reclaiming persistent volumes");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.gone("", "PersistentVolumeClaim")) {
            ObjectView claim = change.before().orElseThrow();
            if (Pruning.deletes(change, context)) {
                report(change, claim, context);
            }
        }
    }

    private static void report(Change change, ObjectView claim, DiffContext context) {
        String storage = claim.root().text("spec", "storageClassName").orElse("");
        boolean retained = context.before()
                .find("storage.k8s.io", "StorageClass", "", storage)
                .flatMap(found -> found.root().text("reclaimPolicy"))
                .filter("Retain"::equals)
                .isPresent();
        context.report(
                retained ? Severity.WARNING : Severity.ERROR,
                claim,
                claim
                        + (change.isMoved()
                                ? " is called \"" + change.shown().name() + "\" and begins empty"
                                : " is gone")
                        + (retained ? "; its volume is retained" : ""));
    }
}
