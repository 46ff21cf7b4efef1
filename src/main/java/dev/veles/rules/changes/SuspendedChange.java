package dev.veles.rules.changes;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Optional;

/** Finds changes of what a suspended Flux Kustomization applies. */
public final class SuspendedChange implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("suspended-change", Category.CHANGES, Scope.DIFF)
            .summary("Objects change that a suspended Flux Kustomization applies")
            .why(
                    "The change does not roll out when it is merged, and whoever resumes the Kustomization applies all that"
                            + " has piled up at once.")
            .help("Resume it in the same commit if the change is to reach the cluster, and look at the whole difference"
                    + " since it was suspended before somebody does.")
            .since("0.1", "Flux: Kustomization, suspend");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        Optional<ObjectView> applied = context.deliveredAfter();
        int waiting = context.changes().size();
        if (applied.isEmpty() || waiting == 0 || !Pruning.isOn(applied.get(), "suspend")) {
            return;
        }
        Field suspend = applied.get().root().find("spec", "suspend").orElseThrow();
        context.report(
                Severity.WARNING,
                suspend,
                applied.get() + " is suspended, and " + (waiting == 1 ? "one change waits" : waiting + " changes wait"),
                META.help());
    }
}
