package dev.veles.rules.flux;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * A name that is surely a slip of another: the same but for separators and case, or with one letter wrong, missing,
 * superfluous or swapped with its neighbor. Names that differ in a digit name different things, and short ones are too
 * alike anyway.
 */
final class Slip {
    private static final int SHORTEST = 5;

    private Slip() {}

    /** The name that was meant, if exactly one of those is near. */
    static Optional<String> of(String name, Collection<String> known) {
        String found = "";
        for (String candidate : known) {
            if (isSlip(name, candidate) && !candidate.equals(found)) {
                if (!found.isEmpty()) {
                    return Optional.empty();
                }
                found = candidate;
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static boolean isSlip(String name, String other) {
        String one = letters(name);
        String two = letters(other);
        if (name.equals(other) || Math.min(one.length(), two.length()) < SHORTEST) {
            return false;
        }
        return one.equals(two) || isOneEditAway(one, two);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(".", "");
    }

    private static boolean isOneEditAway(String one, String two) {
        int start = 0;
        while (start < Math.min(one.length(), two.length()) && one.charAt(start) == two.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), two.length()) - start
                && one.charAt(one.length() - 1 - end) == two.charAt(two.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(start, one.length() - end);
        String right = two.substring(start, two.length() - end);
        boolean swapped = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        boolean digits = (left + right).chars().anyMatch(Character::isDigit);
        return !digits && (swapped || (left.length() <= 1 && right.length() <= 1));
    }
}
