package dev.veles.report.diff;

import dev.veles.diff.DiffResult;
import dev.veles.diff.DiffResult.DiffPart;
import dev.veles.diff.ObjectChange;
import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much there is of what.
 *
 * @param objects objects that differ, by what happened to them; every kind is there
 * @param equal objects that are the same
 * @param fields fields that differ in objects that are on both sides
 * @param ignored differences that somebody does not want to see
 * @param risks risks by severity; every severity is there
 * @param failures what could not be compared
 * @param parts what was compared apart from each other
 * @param differing how many of those differ
 */
record DiffCounts(
        Map<ObjectChange.Kind, Integer> objects,
        int equal,
        int fields,
        int ignored,
        Map<Severity, Integer> risks,
        int failures,
        int parts,
        int differing) {
    static DiffCounts of(DiffResult result) {
        Map<ObjectChange.Kind, Integer> objects = new EnumMap<>(ObjectChange.Kind.class);
        for (ObjectChange.Kind kind : ObjectChange.Kind.values()) {
            objects.put(kind, 0);
        }
        int equal = 0;
        int fields = 0;
        int differing = 0;
        for (DiffPart part : result.parts()) {
            equal += part.diff().equal();
            differing += part.diff().isEmpty() ? 0 : 1;
            for (ObjectChange change : part.diff().changes()) {
                objects.merge(change.kind(), 1, Integer::sum);
                fields += change.fields().size();
            }
        }
        int failures = result.failures().size();
        int parts = result.parts().size() + result.extent().alike();
        return new DiffCounts(
                objects, equal, fields, result.ignored(), severities(result.risks()), failures, parts, differing);
    }

    private static Map<Severity, Integer> severities(List<Finding> findings) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return counts;
    }

    /** How many objects differ. */
    int changes() {
        return objects.values().stream().mapToInt(Integer::intValue).sum();
    }

    int count(ObjectChange.Kind kind) {
        return Optional.ofNullable(objects.get(kind)).orElse(0);
    }

    int count(Severity severity) {
        return Optional.ofNullable(risks.get(severity)).orElse(0);
    }
}
