package dev.veles.rules.changes;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;

/** Finds live objects that Flux will delete over a mistake, and that cannot be made again. */
public final class ForceDestroys implements DiffRule {
    private static final RuleMeta META = RuleMeta.error("force-destroys", Category.CHANGES, Scope.DIFF)
            .summary("A forced object changes to something that the API server calls invalid")
            .why("Flux deletes the live object because the change is refused, and what it is to make instead is refused"
                    + " as well: nothing is left.")
            .help("Correct the value; the annotation acts on typos as it does on fixed fields.")
            .since("0.1", Flux.FORCE_SOURCE, "Answers of the Kubernetes API server 1.35 to server-side apply");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.changes()) {
            if (change.isKept() && Flux.isForced(change, context)) {
                for (InvalidForm.Problem found : InvalidForm.of(change.shown())) {
                    context.report(
                            Severity.ERROR,
                            found.field(),
                            change + ", which is forced, " + found.problem() + ": it is deleted and not made again",
                            META.help());
                }
            }
        }
    }
}
