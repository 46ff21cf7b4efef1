package dev.veles.rules.changes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first numbers of versions. */
final class MajorVersion {
    /** Up to three digits: years and the numbers of builds are no major versions. */
    private static final Pattern VERSION = Pattern.compile("v?([0-9]{1,3})(?:[.+-].*)?");

    /** One version, or all that are like it: with more than one condition nobody knows which version is there. */
    private static final Pattern RANGE = Pattern.compile("[=^~]?v?([0-9]{1,3})(?:[.+-][^ ,|]*)?");

    private MajorVersion() {}

    /** True for two versions with different first numbers. */
    static boolean changes(String before, String after) {
        return changes(VERSION, before, after);
    }

    /** True for two versions, or ranges as {@code ^4.1} or {@code 4.x}, with different first numbers. */
    static boolean rangeChanges(String before, String after) {
        return changes(RANGE, before, after);
    }

    private static boolean changes(Pattern form, String before, String after) {
        Optional<String> old = major(form, before);
        Optional<String> fresh = major(form, after);
        return old.isPresent() && fresh.isPresent() && !old.equals(fresh);
    }

    private static Optional<String> major(Pattern form, String version) {
        Matcher matcher = form.matcher(version);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
