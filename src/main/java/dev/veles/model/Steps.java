package dev.veles.model;

import dev.veles.contract.StepSpec;
import dev.veles.source.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which operator steps are done. */
final class Steps {
    private final Set<String> done = new HashSet<>();

    Steps(List<StepSpec> steps) {
        for (StepSpec step : steps) {
            if (step.done().map(Located::value).orElse(false)) {
                done.add(step.id().value());
            }
        }
    }

    boolean isDone(Located<String> step) {
        return done.contains(step.value());
    }

    /** The step, where it still holds something back. */
    Optional<Located<String>> open(Optional<Located<String>> after) {
        return after.filter(step -> !isDone(step));
    }

    /** How many replicas there are now: 0 while the step is open, and then the step is the cause. */
    Located<Integer> replicas(Located<Integer> desired, Optional<Located<String>> after) {
        return open(after).map(step -> new Located<>(0, step.location())).orElse(desired);
    }
}
