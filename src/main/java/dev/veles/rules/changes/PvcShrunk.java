package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import java.util.List;

/** Finds claims, by themselves and in StatefulSets, that ask for less than they have. */
public final class PvcShrunk implements DiffRule {
    private static final RuleMeta META = RuleMeta.error("pvc-shrunk", Category.CHANGES, Scope.DIFF)
            .summary("A claim asks for less storage than it has")
            .why("Volumes only grow: the API server refuses the claim, and Flux stops there.")
            .help("Leave the size, or make a smaller claim with another name, copy the data, and move the pods to it.")
            .since("0.1", "Kubernetes: expanding persistent volume claims");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.kept("", "PersistentVolumeClaim")) {
            check(change, change.at("spec", "resources", "requests", "storage"), context);
        }
        for (Change change : context.kept("apps", "StatefulSet")) {
            check(change, change.at("spec", "volumeClaimTemplates", "spec", "resources"), context);
        }
    }

    private static void check(Change change, List<FieldChange> fields, DiffContext context) {
        for (FieldChange field : fields) {
            if (field.path().lastKey().equals("storage") && Sizes.shrinks(field)) {
                context.report(
                        change,
                        field,
                        change + " shrinks from \""
                                + Sizes.text(field.before().orElseThrow()) + "\" to \""
                                + Sizes.text(field.after().orElseThrow()) + "\"");
            }
        }
    }
}
