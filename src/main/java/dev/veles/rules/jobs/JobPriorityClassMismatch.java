package dev.veles.rules.jobs;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.Optional;

/** Finds Jobs of a kind of the contract whose pods have another priority. */
public final class JobPriorityClassMismatch implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "job-priority-class-mismatch", Category.JOBS, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("A Job has another priority class than the contract gives its kind")
            .why("Where a node is full, priority decides who goes: with another class, Jobs push out what serves users,"
                    + " or are pushed out themselves.")
            .help("Write the contract's class as \"priorityClassName\", or change the contract.")
            .since("0.1", "the Veles contract: Simulation Jobs");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        JobKinds.in(context)
                .forEach(found ->
                        found.kind().priorityClass().ifPresent(priority -> check(found.pod(), priority, context)));
    }

    private static void check(PodView pod, String wanted, RuleContext context) {
        Optional<Field> named = pod.spec().get("priorityClassName");
        String seen = named.map(Field::value).orElse("");
        if (!seen.equals(wanted) && !seen.contains("${")) {
            context.report(
                    named.orElse(pod.spec()),
                    pod.owner()
                            + (seen.isEmpty() ? " has no priority class" : " has the priority class \"" + seen + "\"")
                            + "; the contract says \"" + wanted + "\"");
        }
    }
}
