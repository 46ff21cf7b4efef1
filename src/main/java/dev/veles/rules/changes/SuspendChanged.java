package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.ObjectView;
import java.util.Optional;

/** Finds objects that are halted, or that begin again: Jobs, CronJobs, Kustomizations, Helm releases and sources. */
public final class SuspendChanged implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("suspend-changed", Category.CHANGES, Scope.DIFF)
            .summary("An object is suspended, or resumed")
            .why("What is suspended does nothing while Git says that all is well, and what is resumed does at once all"
                    + " that has piled up.")
            .help("Say in a suppression until when it is to be suspended, and look at what a resumed one will do.")
            .since("0.1", "Kubernetes: Jobs and CronJobs, suspension", "Flux: suspending and resuming");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.changes()) {
            if (change.isKept() && isSuspended(change.before()) != isSuspended(change.after())) {
                for (FieldChange field : change.at("spec", "suspend")) {
                    context.report(
                            change, field, change + (isSuspended(change.after()) ? " is suspended" : " is resumed"));
                }
            }
        }
    }

    private static boolean isSuspended(Optional<ObjectView> object) {
        return object.flatMap(one -> one.root().text("spec", "suspend"))
                .filter("true"::equals)
                .isPresent();
    }
}
