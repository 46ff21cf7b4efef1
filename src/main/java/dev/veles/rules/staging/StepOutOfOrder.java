package dev.veles.rules.staging;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Step;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.source.Located;
import java.util.Optional;

/** Finds steps that the contract calls done while one that comes before them is open. */
public final class StepOutOfOrder implements Rule {
    private static final RuleMeta META = RuleMeta.error("step-out-of-order", Category.STAGING, Scope.CONTRACT_FACTS)
            .summary("A step of the contract is done while one that comes before it is not")
            .why("What the later step turns on starts without what the earlier one makes: a node, a disk, a secret.")
            .help(
                    "Do the earlier step and say \"done: true\" there; or take back the later one. A step that needs nothing"
                            + " of those before it stands further up in the list.")
            .since("0.1", "the Veles contract: Staged Operator Steps");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract().ifPresent(facts -> check(facts, context));
    }

    private static void check(ContractFacts facts, RuleContext context) {
        Optional<Step> open = Optional.empty();
        for (Step step : facts.steps()) {
            if (!step.done()) {
                open = open.or(() -> Optional.of(step));
            } else if (!requiresOpen(step, facts, context)) {
                open.ifPresent(earlier -> context.reportContract(
                        step.id().location(),
                        "the step \"" + step.id() + "\" is done, and \"" + earlier.id()
                                + "\", which stands before it, is not"));
            }
        }
    }

    /** Reports each step that the step requires by name and that is open. */
    private static boolean requiresOpen(Step step, ContractFacts facts, RuleContext context) {
        boolean found = false;
        for (Located<String> required : step.requires()) {
            if (facts.step(required.value()).map(each -> !each.done()).orElse(false)) {
                context.reportContract(
                        required.location(),
                        "the step \"" + step.id() + "\" is done, and \"" + required + "\", which it requires, is not");
                found = true;
            }
        }
        return found;
    }
}
