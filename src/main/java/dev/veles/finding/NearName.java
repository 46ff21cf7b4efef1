package dev.veles.finding;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The known name that an unknown one was probably meant to be, for "did you mean".
 *
 * <p>A name is near if at most a third of its letters (and at least one) are missing, superfluous, wrong or swapped
 * with a neighbor; upper and lower case are the same. Where none is that near, a name that begins with what was
 * written, or the other way round, is taken: {@code host} for {@code hostname}.
 */
public final class NearName {
    /** Shorter beginnings fit too many names. */
    private static final int SHORTEST_BEGINNING = 3;

    /** Nothing that is longer is a slip of the keyboard. */
    private static final int LONGEST = 100;

    private static final int FAR = Integer.MAX_VALUE;

    private NearName() {}

    /**
     * The nearest of some known names, if any is near.
     *
     * @param name what was written
     * @param known what could have been meant
     * @return the nearest; of several, the first in the collection's order
     */
    public static Optional<String> of(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String nearest = "";
        int least = FAR;
        for (String candidate : known) {
            int distance = rank(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return least == FAR ? Optional.empty() : Optional.of(nearest);
    }

    /** Edits where they are few; behind all of these, the letters that a beginning lacks. */
    private static int rank(String wanted, String candidate) {
        if (wanted.length() > LONGEST || candidate.length() > LONGEST) {
            return FAR;
        }
        int edits = distance(wanted, candidate);
        if (edits <= Math.max(1, candidate.length() / 3)) {
            return edits;
        }
        boolean begins = candidate.startsWith(wanted) || wanted.startsWith(candidate);
        boolean longEnough = Math.min(wanted.length(), candidate.length()) >= SHORTEST_BEGINNING;
        return begins && longEnough ? LONGEST + edits : FAR;
    }

    /** Edits between two names: insert, delete, replace, swap neighbors (optimal string alignment). */
    static int distance(String wanted, String other) {
        int[][] edits = new int[wanted.length() + 1][other.length() + 1];
        for (int i = 0; i <= wanted.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, wanted, other, i, j);
            }
        }
        return edits[wanted.length()][other.length()];
    }

    private static int cheapest(int[][] edits, String wanted, String other, int i, int j) {
        boolean same = wanted.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && wanted.charAt(i - 1) == other.charAt(j - 2)
                && wanted.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
