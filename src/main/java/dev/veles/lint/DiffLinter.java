package dev.veles.lint;

import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs rules over changes. What one line changes in several parts is reported once. */
public final class DiffLinter {
    private final List<DiffRule> rules;

    /** A linter of these rules. */
    public DiffLinter(List<DiffRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Judges the changes of all parts.
     *
     * @return the findings by place, with the objects that they were seen in
     * @throws IllegalStateException if a rule fails, which is a mistake in the rule
     */
    public LintResult judge(List<DiffUnit> units) {
        Map<Finding, ObjectView> found = new LinkedHashMap<>();
        for (DiffUnit unit : units) {
            if (!unit.diff().isEmpty()) {
                check(unit).forEach(found::putIfAbsent);
            }
        }
        return new LintResult(
                distinct(found), List.of(), LintCounts.NONE, Map.of(), List.of(), Sightings.of(List.of(seen(found))));
    }

    private Map<Finding, ObjectView> check(DiffUnit unit) {
        DiffContext.Sides sides = new DiffContext.Sides(unit);
        Map<Finding, ObjectView> found = new LinkedHashMap<>();
        for (DiffRule rule : rules) {
            DiffContext context = new DiffContext(sides, rule.meta());
            try {
                rule.check(context);
            } catch (RuntimeException e) {
                throw new IllegalStateException("rule \"" + rule.meta().id() + "\" failed", e);
            }
            context.findings().forEach(found::putIfAbsent);
        }
        return found;
    }

    private List<Finding> distinct(Map<Finding, ObjectView> found) {
        List<RuleMeta> metas = rules.stream().map(DiffRule::meta).toList();
        Set<Mistake> seen = new HashSet<>();
        return new Yielding(metas)
                .left(found.keySet(), found.keySet()).stream()
                        .sorted()
                        .filter(finding -> seen.add(Mistake.of(finding)))
                        .toList();
    }

    /** What suppressions in the objects themselves are looked up in. */
    private static PreparedUnit seen(Map<Finding, ObjectView> found) {
        Set<Manifest> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        List<LintInput> inputs = new ArrayList<>();
        for (ObjectView object : found.values()) {
            if (objects.add(object.host())) {
                inputs.add(LintInput.read(object.host()));
            }
        }
        PreparedUnit unit = new PreparedUnit(new LintUnit(inputs, Optional.empty()));
        found.forEach(unit::saw);
        return unit;
    }
}
