package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;

/** Finds Jobs that are to do something else under the name that they had. */
public final class JobTemplateChangeSameName implements DiffRule {
    private static final RuleMeta META = RuleMeta.error("job-template-change-same-name", Category.CHANGES, Scope.DIFF)
            .summary("The pod template of a Job changes and its name does not")
            .why("A Job's template is fixed: the API server refuses the change, and Flux stops there until the Job is"
                    + " gone.")
            .help("Raise the number in the Job's name, such as \"ensure-4\" to \"ensure-5\"; or annotate it with"
                    + " \"kustomize.toolkit.fluxcd.io/force: Enabled\" where it may run again with each change.")
            .since("0.1", "Answers of the Kubernetes API server 1.35 to server-side apply", Flux.FORCE_SOURCE);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        for (Change change : context.kept("batch", "Job")) {
            if (!Flux.isForced(change, context)) {
                change.at("spec", "template").stream()
                        .filter(field -> !Leeway.allows(change, field))
                        .findFirst()
                        .ifPresent(field -> report(change, field, context));
            }
        }
    }

    private static void report(Change change, FieldChange field, DiffContext context) {
        context.report(change, field, "\"" + field.path() + "\" of " + change + " changes under the same name");
    }
}
