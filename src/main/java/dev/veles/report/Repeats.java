package dev.veles.report;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said again and again in the same words, such as that a chart was not inflated or that an image has a moving
 * tag. Most often that is one decision which shows in many places, so a long report for people shows the first of them
 * and counts the others. Errors are always shown: each is a place to change.
 */
final class Repeats {
    /** A pair is shown as it is: to say of one place that there is another takes as much room. */
    private static final int FEWEST = 3;

    /** As many further places as a line can name. */
    private static final int NAMED = 2;

    private final Map<Words, List<Finding>> places = new HashMap<>();

    /** What makes two findings the same to a reader. */
    private record Words(String rule, Severity severity, String message, String help) {
        static Words of(Finding finding) {
            return new Words(finding.rule(), finding.severity(), finding.message(), finding.help());
        }
    }

    private Repeats() {}

    /** Takes all findings of a report, in their order. */
    static Repeats in(List<Finding> findings) {
        Repeats repeats = new Repeats();
        if (findings.size() > Explanations.FEW) {
            for (Finding finding : findings) {
                if (finding.severity() != Severity.ERROR) {
                    repeats.places
                            .computeIfAbsent(Words.of(finding), words -> new ArrayList<>(1))
                            .add(finding);
                }
            }
            repeats.places.values().removeIf(same -> same.size() < FEWEST);
        }
        return repeats;
    }

    /** Where every finding is shown, however often it is said. */
    static Repeats none() {
        return new Repeats();
    }

    /** True for a finding that an earlier one stands for. */
    boolean isCounted(Finding finding) {
        List<Finding> same = same(finding);
        return !same.isEmpty() && !same.get(0).equals(finding);
    }

    /** Where else it is so, for the finding that stands for the others; else empty. */
    String others(Finding finding) {
        List<Finding> same = same(finding);
        if (same.isEmpty()) {
            return "";
        }
        List<String> others = new ArrayList<>(same.size());
        for (Finding other : same.subList(1, same.size())) {
            others.add(other.location().toString());
        }
        return named(others);
    }

    /** The first of some places, and how many more there are. */
    static String named(List<String> places) {
        int more = places.size() - NAMED;
        return more > 0
                ? String.join(", ", places.subList(0, NAMED)) + " and " + more + " more; -v shows "
                        + (more == 1 ? "it" : "them")
                : String.join(" and ", places);
    }

    private List<Finding> same(Finding finding) {
        return finding.severity() == Severity.ERROR ? List.of() : places.getOrDefault(Words.of(finding), List.of());
    }
}
