package dev.veles.rules.changes;

import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import java.util.Map;

/** Finds pods that may do more than they could. */
public final class PrivilegeGained implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("privilege-gained", Category.CHANGES, Scope.DIFF)
            .summary("Pods gain a privilege that they did not have")
            .why("Whoever breaks into the container then reaches further than before, up to the whole node.")
            .help("Leave the privilege out, or say in a suppression what needs it.")
            .since("0.1", "Kubernetes: Pod Security Standards");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.changes()) {
            if (change.before().isPresent() && change.after().isPresent()) {
                check(change, context);
            }
        }
    }

    private static void check(Change change, DiffContext context) {
        Map<String, Field> fresh = Privileges.of(change.after());
        if (!fresh.isEmpty()) {
            fresh.keySet().removeAll(Privileges.of(change.before()).keySet());
            fresh.forEach((privilege, place) -> context.report(place, change + ": " + privilege));
        }
    }
}
