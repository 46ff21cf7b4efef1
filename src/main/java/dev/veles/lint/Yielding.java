package dev.veles.lint;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which findings are silent because another rule says more of the same place. */
final class Yielding {
    /** By the id of the rule that may be silent, the ids of those that say more. */
    private final Map<String, List<String>> exact = new HashMap<>();

    Yielding(Collection<RuleMeta> rules) {
        for (RuleMeta rule : rules) {
            if (!rule.yieldsTo().isEmpty()) {
                exact.put(rule.id(), rule.yieldsTo());
            }
        }
    }

    /**
     * Those of some findings that nobody says more exactly.
     *
     * @param spoken everything that is said
     */
    List<Finding> left(Collection<Finding> findings, Collection<Finding> spoken) {
        List<Finding> left = new ArrayList<>(findings.size());
        Map<Location, Set<String>> places = exact.isEmpty() ? Map.of() : places(spoken);
        for (Finding finding : findings) {
            Set<String> others = places.getOrDefault(finding.location(), Set.of());
            if (Collections.disjoint(exact.getOrDefault(finding.rule(), List.of()), others)) {
                left.add(finding);
            }
        }
        return left;
    }

    private static Map<Location, Set<String>> places(Collection<Finding> findings) {
        Map<Location, Set<String>> places = new HashMap<>();
        for (Finding finding : findings) {
            places.computeIfAbsent(finding.location(), place -> new HashSet<>()).add(finding.rule());
        }
        return places;
    }
}
