package dev.veles.rules.changes;

import dev.veles.finding.Severity;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;

/** Finds changes that stay in Git, since their object tells Flux to leave it alone. */
public final class ChangeNotApplied implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("change-not-applied", Category.CHANGES, Scope.DIFF)
            .summary("An object changes that Flux leaves alone")
            .why("Git says one thing and the cluster goes on with another, while the Kustomization is ready.")
            .help("Remove the mark where the change is to reach the cluster, or make it there by hand; what says"
                    + " \"IfNotPresent\" can be deleted there, and Flux makes it anew.")
            .since("0.1", "Flux: Kustomization, controlling the apply behavior of resources");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.unapplied()) {
            change.leftAlone().ifPresent(mark -> check(change, mark, context));
        }
    }

    private static void check(Change change, Field mark, DiffContext context) {
        boolean overlooked = change.isKept() && !isFresh(change, mark);
        context.report(
                overlooked ? Severity.WARNING : Severity.INFO, mark, message(change, mark, overlooked), META.help());
    }

    /** Whoever has just written the mark knows what it does. */
    private static boolean isFresh(Change change, Field mark) {
        return !change.at("metadata", "annotations", mark.key()).isEmpty()
                || !change.at("metadata", "labels", mark.key()).isEmpty();
    }

    private static String message(Change change, Field mark, boolean overlooked) {
        String name = mark.key().substring(mark.key().indexOf('/') + 1);
        String says = change + " says \"" + name + ": " + mark.value() + "\", and Flux ";
        if (!change.isKept()) {
            return says + "does not make it";
        }
        return says + (overlooked ? "does not apply the change" : "applies neither this change nor any after it");
    }
}
