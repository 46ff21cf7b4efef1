package dev.veles.rules.changes;

import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.rules.rollout.ForceMark;
import java.util.Optional;

/** Finds objects that Flux was allowed to make anew, and is no more. */
public final class ForceAnnotationRemoved implements DiffRule {
    private static final RuleMeta META = RuleMeta.info("force-annotation-removed", Category.CHANGES, Scope.DIFF)
            .summary("The force annotation of an object is removed, or stops working")
            .why("Other clusters may not have applied yet what it was written for, and the next change of a fixed field"
                    + " stops Flux again.")
            .help("Remove it once every cluster has applied the change that needed it.")
            .since("0.1", Flux.FORCE_SOURCE);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.changes()) {
            Optional<Field> mark = change.isKept() ? change.before().flatMap(ForceMark::effective) : Optional.empty();
            if (mark.isPresent() && change.after().flatMap(ForceMark::effective).isEmpty()) {
                context.report(mark.get(), change + " is forced no more");
            }
        }
    }
}
