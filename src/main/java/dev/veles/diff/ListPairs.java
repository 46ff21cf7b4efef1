package dev.veles.diff;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Which items of two lists belong together where no field tells them apart. The pairs are the same for both directions:
 * ties are broken by content, never by which list came first.
 */
final class ListPairs {
    /** Items that have less in common are two different ones. */
    private static final double ALIKE = 0.5;

    /** Beyond this many comparisons items belong together by their place alone. */
    private static final int MOST_COMPARISONS = 250_000;

    /** For each item before, its counterpart's place after; -1 where it has none. */
    private final int[] counterparts;

    private final List<Node> before;
    private final List<Node> after;
    private final BiPredicate<Node, Node> same;
    private final boolean[] taken;

    private ListPairs(List<Node> before, List<Node> after, BiPredicate<Node, Node> same) {
        this.before = before;
        this.after = after;
        this.same = same;
        this.counterparts = new int[before.size()];
        this.taken = new boolean[after.size()];
        Arrays.fill(counterparts, -1);
    }

    /** Pairs items by content, wherever they stand. */
    static int[] unordered(List<Node> before, List<Node> after, BiPredicate<Node, Node> same) {
        return either(before, after, (one, other) -> {
            ListPairs pairs = new ListPairs(one, other, same);
            pairs.pairEqual();
            pairs.pairAlike();
            return pairs.counterparts;
        });
    }

    /** Pairs items so that pairs do not cross. */
    static int[] ordered(List<Node> before, List<Node> after, BiPredicate<Node, Node> same) {
        return either(before, after, (one, other) -> {
            ListPairs pairs = new ListPairs(one, other, same);
            pairs.pairInOrder();
            return pairs.counterparts;
        });
    }

    private interface Pairing {
        int[] of(List<Node> one, List<Node> other);
    }

    /** Always pairs in the same direction, and turns the result round where that is the other one. */
    private static int[] either(List<Node> before, List<Node> after, Pairing pairing) {
        if (key(before).compareTo(key(after)) <= 0) {
            return pairing.of(before, after);
        }
        int[] turned = pairing.of(after, before);
        int[] result = new int[before.size()];
        Arrays.fill(result, -1);
        for (int i = 0; i < turned.length; i++) {
            if (turned[i] >= 0) {
                result[turned[i]] = i;
            }
        }
        return result;
    }

    private static String key(List<Node> nodes) {
        StringBuilder key = new StringBuilder();
        nodes.forEach(node -> key.append(ContentKey.of(node)));
        return key.toString();
    }

    private boolean isTooMuch() {
        return (long) before.size() * after.size() > MOST_COMPARISONS;
    }

    private void pairEqual() {
        for (int i = 0; i < before.size(); i++) {
            int limit = isTooMuch() ? Math.min(i + 1, after.size()) : after.size();
            for (int j = isTooMuch() ? i : 0; j < limit && counterparts[i] < 0; j++) {
                if (!taken[j] && same.test(before.get(i), after.get(j))) {
                    take(i, j);
                }
            }
        }
    }

    private void take(int i, int j) {
        counterparts[i] = j;
        taken[j] = true;
    }

    private record Candidate(int before, int after, double likeness) {}

    /** The most alike first. */
    private void pairAlike() {
        List<Candidate> candidates = new ArrayList<>();
        if (!isTooMuch()) {
            for (int i = 0; i < before.size(); i++) {
                if (counterparts[i] < 0 && before.get(i) instanceof Mapping) {
                    addCandidates(i, candidates);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparingInt(Candidate::before)
                .thenComparingInt(Candidate::after));
        for (Candidate candidate : candidates) {
            if (counterparts[candidate.before()] < 0 && !taken[candidate.after()]) {
                take(candidate.before(), candidate.after());
            }
        }
    }

    private void addCandidates(int i, List<Candidate> candidates) {
        Likeness own = Likeness.of(before.get(i));
        for (int j = 0; j < after.size(); j++) {
            if (!taken[j] && after.get(j) instanceof Mapping) {
                double likeness = own.to(Likeness.of(after.get(j)));
                if (likeness >= ALIKE) {
                    candidates.add(new Candidate(i, j, likeness));
                }
            }
        }
    }

    private void pairInOrder() {
        if (isTooMuch()) {
            for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
                take(i, i);
            }
            return;
        }
        int[][] longest = lengths();
        int i = 0;
        int j = 0;
        int gapBefore = 0;
        int gapAfter = 0;
        while (i < before.size() && j < after.size()) {
            if (same.test(before.get(i), after.get(j))) {
                pairGap(gapBefore, i, gapAfter, j);
                take(i, j);
                i++;
                j++;
                gapBefore = i;
                gapAfter = j;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        pairGap(gapBefore, before.size(), gapAfter, after.size());
    }

    private int[][] lengths() {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = same.test(before.get(i), after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    /** Between two pairs of equal items, items of the same form belong together in their order. */
    private void pairGap(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {
        int j = afterStart;
        for (int i = beforeStart; i < beforeEnd && j < afterEnd; i++, j++) {
            if (before.get(i).getClass() == after.get(j).getClass()) {
                take(i, j);
            }
        }
    }
}
