package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;

/** Finds Services that are to be reached in another way. */
public final class ServiceTypeChanged implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("service-type-changed", Category.CHANGES, Scope.DIFF)
            .yieldsTo("immutable-field-change")
            .summary("A Service changes its type")
            .why("Whoever reaches it by its address outside of the cluster loses that address, or everybody gains one.")
            .help("Add a second Service of the new type, move those who use the old one, and remove that last.")
            .since("0.1", "Kubernetes: Services, types");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.kept("", "Service")) {
            String old = Services.type(change.before());
            String fresh = Services.type(change.after());
            for (FieldChange field : change.at("spec", "type")) {
                context.report(change, field, change + " changes from \"" + old + "\" to \"" + fresh + "\"");
            }
        }
    }
}
