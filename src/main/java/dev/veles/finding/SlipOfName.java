package dev.veles.finding;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The known name of which an unknown one is a slip of the keyboard. Stricter than {@link NearName}, which proposes: who
 * calls a name wrong because of this has to be sure, and {@code db-1} and {@code db-2}, {@code pg-ro} and {@code pg-rw},
 * {@code web-secret} and {@code db-secret} are different names on purpose.
 *
 * <p>Two names are slips of each other if they differ in dashes, dots and underscores alone, or in one word only: by the
 * {@code s} of a plural, or by one letter (two in words of eight and more) that is not the first, and no digit.
 */
public final class SlipOfName {
    /** In shorter words one more letter, or two swapped, makes another word. */
    private static final int SHORTEST = 4;

    /** In shorter words another letter makes another word. */
    private static final int SHORTEST_REPLACED = 5;

    /** Words from this length on may have two letters wrong. */
    private static final int LONG = 8;

    private SlipOfName() {}

    /**
     * The first of some known names that was surely meant.
     *
     * @param name what was written, and is none of the known names
     * @param known what could have been meant
     */
    public static Optional<String> of(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (String candidate : known) {
            if (isSlip(wanted, candidate.toLowerCase(Locale.ROOT))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean isSlip(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > 2) {
            return false;
        }
        String[] words = one.split("[-._]", -1);
        String[] others = other.split("[-._]", -1);
        return String.join("", words).equals(String.join("", others))
                || (words.length == others.length && differInOneWord(words, others));
    }

    private static boolean differInOneWord(String[] words, String[] others) {
        boolean found = false;
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals(others[i])) {
                if (found || !isSlipOfWord(words[i], others[i])) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    private static boolean isSlipOfWord(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        if (shorter > 2 && (word.equals(other + "s") || other.equals(word + "s"))) {
            return true;
        }
        boolean replaced = word.length() == other.length() && !isSwapped(word, other);
        return shorter >= (replaced ? SHORTEST_REPLACED : SHORTEST)
                && word.charAt(0) == other.charAt(0)
                && digits(word).equals(digits(other))
                && NearName.distance(word, other) <= (shorter >= LONG ? 2 : 1);
    }

    /** True where the same letters stand in another order. */
    private static boolean isSwapped(String word, String other) {
        return sorted(word).equals(sorted(other));
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static String digits(String word) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                digits.append(word.charAt(i));
            }
        }
        return digits.toString();
    }
}
