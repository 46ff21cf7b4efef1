package dev.veles.contract;

import dev.veles.finding.Finding;
import dev.veles.source.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that steps are named once and that no step waits for itself. */
final class StepCheck {
    private final Map<String, StepSpec> steps = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final List<Finding> problems;

    private StepCheck(List<Finding> problems) {
        this.problems = problems;
    }

    static void check(List<StepSpec> steps, List<Finding> problems) {
        StepCheck check = new StepCheck(problems);
        steps.forEach(check::add);
        steps.forEach(step -> step.requires().forEach(required -> {
            if (!check.steps.containsKey(required.value())) {
                problems.add(ReferenceCheck.unknown(required, "step", "steps", check.steps.keySet()));
            }
        }));
        check.steps.values().forEach(step -> check.follow(step, new ArrayList<>()));
    }

    private void add(StepSpec step) {
        StepSpec before = steps.putIfAbsent(step.id().value(), step);
        if (before != null) {
            problems.add(Finding.error(
                    "contract-duplicate",
                    "the step \"" + step.id() + "\" stands in the list already, on line "
                            + before.id().location().line(),
                    "What waits for it could not tell which of them is meant.",
                    "Give one of them another id.",
                    step.id().location()));
        }
    }

    private void follow(StepSpec step, List<String> way) {
        String id = step.id().value();
        if (settled.contains(id)) {
            return;
        }
        way.add(id);
        for (Located<String> required : step.requires()) {
            StepSpec next = steps.get(required.value());
            if (way.contains(required.value())) {
                problems.add(cycle(required, way));
            } else if (next != null) {
                follow(next, way);
            }
        }
        way.remove(way.size() - 1);
        settled.add(id);
    }

    private static Finding cycle(Located<String> required, List<String> way) {
        List<String> cycle = new ArrayList<>(way.subList(way.indexOf(required.value()), way.size()));
        cycle.add(required.value());
        return Finding.error(
                "contract-cycle",
                "steps wait for each other: " + String.join(" → ", cycle),
                "None of them could ever be done first.",
                "Drop one of these `requires`.",
                required.location());
    }
}
