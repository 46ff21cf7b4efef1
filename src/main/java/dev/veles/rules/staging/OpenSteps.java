package dev.veles.rules.staging;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Step;
import dev.veles.source.Located;
import java.util.Optional;

/** Knows which steps still hold something back. */
final class OpenSteps {
    private OpenSteps() {}

    /** The step that something waits for, unless it is done. */
    static Optional<Step> of(Optional<Located<String>> after, ContractFacts facts) {
        return after.flatMap(facts::openStep);
    }

    /** A step, for messages. */
    static String shown(Step step) {
        return "the step \"" + step.id() + "\" is not done";
    }
}
