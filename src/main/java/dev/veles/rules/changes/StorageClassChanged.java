package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import java.util.List;

/** Finds claims, by themselves and in StatefulSets, that are to lie on other storage. */
public final class StorageClassChanged implements DiffRule {
    private static final RuleMeta META = RuleMeta.error("storage-class-changed", Category.CHANGES, Scope.DIFF)
            .summary("A claim names another storage class than it was made with")
            .why("Data does not move by itself: the API server refuses the claim, and Flux stops there.")
            .help("Make a claim with another name on the new class, copy the data, and move the pods to it.")
            .since("0.1", "Kubernetes: persistent volume claims, storage classes");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.kept("", "PersistentVolumeClaim")) {
            for (FieldChange field : change.at("spec", "storageClassName")) {
                if (field.before().isPresent()) {
                    report(change, field, context);
                }
            }
        }
        for (Change change : context.kept("apps", "StatefulSet")) {
            List<FieldChange> fields = change.at("spec", "volumeClaimTemplates", "spec", "storageClassName");
            for (FieldChange field : fields) {
                if (field.path().lastKey().equals("storageClassName")) {
                    report(change, field, context);
                }
            }
        }
    }

    private static void report(Change change, FieldChange field, DiffContext context) {
        context.report(
                change,
                field,
                change + " changes its storage class from "
                        + field.before()
                                .map(node -> "\"" + Sizes.text(node) + "\"")
                                .orElse("the default") + " to "
                        + field.after()
                                .map(node -> "\"" + Sizes.text(node) + "\"")
                                .orElse("the default"));
    }
}
