package dev.veles.triage;

import dev.veles.finding.Finding;
import dev.veles.lint.LintCounts;
import dev.veles.lint.LintResult;
import dev.veles.source.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that were there when somebody began to use the linter. They are known by rule, object and field, or by rule
 * and file where there is no object, and not by line, so that they stay known when lines move.
 *
 * <p>Each is known a number of times. Where there are more of a kind than are known, nobody can tell which one is new,
 * so all of them are reported.
 */
public final class Baseline {
    private final TreeMap<KnownKey, Integer> known;

    Baseline(Map<KnownKey, Integer> known) {
        this.known = new TreeMap<>(known);
    }

    /** Holds these findings. */
    public static Baseline of(List<Finding> findings) {
        return new Baseline(counted(findings));
    }

    /**
     * Reads a baseline.
     *
     * @throws TriageException with the place, for anything but what {@link #write} gives, in whatever order and layout
     */
    public static Baseline read(SourceText text) throws TriageException {
        return BaselineReader.read(text);
    }

    /** As a file: JSON with one entry a line, sorted, so that changes of it are easy to review and merge. */
    public String write() {
        return BaselineWriter.write(known);
    }

    /**
     * What is left of a result.
     *
     * @param result the result without known findings, and with how many there were
     * @param gone what the baseline knows and what no longer occurs, for people, sorted
     */
    public record Outcome(LintResult result, List<String> gone) {
        /** Copies the list. */
        public Outcome {
            gone = List.copyOf(gone);
        }
    }

    /**
     * Takes known findings out.
     *
     * @param result what is left after suppressions
     * @param idle rules that did not run: their entries are not gone
     */
    public Outcome apply(LintResult result, Collection<String> idle) {
        Map<KnownKey, Integer> now = counted(result.findings());
        List<Finding> left = new ArrayList<>();
        for (Finding finding : result.findings()) {
            KnownKey key = KnownKey.of(finding);
            if (now.getOrDefault(key, 0) > known.getOrDefault(key, 0)) {
                left.add(finding);
            }
        }
        int count = result.findings().size() - left.size();
        return new Outcome(result.only(left).plus(new LintCounts(0, 0, 0, 0, count)), gone(now, idle));
    }

    /**
     * The baseline of a later lint: what no longer occurs is pruned.
     *
     * @param findings what is left after suppressions
     * @param idle rules that did not run: their entries stay
     */
    public Baseline renewed(List<Finding> findings, Collection<String> idle) {
        Map<KnownKey, Integer> next = counted(findings);
        known.forEach((key, count) -> {
            if (idle.contains(key.rule())) {
                next.putIfAbsent(key, count);
            }
        });
        return new Baseline(next);
    }

    private List<String> gone(Map<KnownKey, Integer> now, Collection<String> idle) {
        List<String> gone = new ArrayList<>();
        known.forEach((key, count) -> {
            int left = now.getOrDefault(key, 0);
            if (left < count && !idle.contains(key.rule())) {
                gone.add(count == 1 ? key.toString() : key + ", " + (count - left) + " of " + count);
            }
        });
        return gone;
    }

    private static Map<KnownKey, Integer> counted(List<Finding> findings) {
        Map<KnownKey, Integer> counted = new TreeMap<>();
        for (Finding finding : findings) {
            counted.merge(KnownKey.of(finding), 1, Integer::sum);
        }
        return counted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Baseline that && known.equals(that.known);
    }

    @Override
    public int hashCode() {
        return known.hashCode();
    }

    @Override
    public String toString() {
        return known.toString();
    }
}
