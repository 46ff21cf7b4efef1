package dev.veles.triage;

import dev.veles.finding.Finding;
import dev.veles.finding.NearName;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What can be wrong with suppressions, as findings. None of them can be suppressed. */
final class IgnoreProblems {
    /** The ids of all findings that are made here. */
    static final List<String> IDS = List.of(
            "suppression-expired",
            "suppression-unknown-rule",
            "suppression-unreadable",
            "suppression-unused",
            "suppression-without-reason");

    private static final String FORMS = "Write \"# veles:ignore <id>[, <id>] <reason> [until YYYY-MM-DD]\", or the"
            + " annotation veles.dev/ignore: \"<id>[, <id>]: <reason> [until YYYY-MM-DD]\".";
    private static final String NO_EFFECT = "What cannot be read suppresses nothing.";

    private IgnoreProblems() {}

    static Finding unreadable(Location place, String message) {
        return Finding.error("suppression-unreadable", message, NO_EFFECT, FORMS, place);
    }

    static Finding withoutReason(Location place, String rules) {
        return Finding.error(
                "suppression-without-reason",
                "the suppression of " + rules + " gives no reason",
                "Nobody who comes later can tell whether the finding may stay, so nothing is suppressed.",
                "Write behind the rule's id why the finding may stay.",
                place);
    }

    static Finding unknown(Located<String> rule, Collection<String> known) {
        return Finding.error(
                "suppression-unknown-rule",
                "there is no rule \"" + rule.value() + "\"",
                "A suppression of a rule that there is not suppresses nothing.",
                NearName.of(rule.value(), known)
                                .map(near -> "Did you mean \"" + near + "\"? ")
                                .orElse("")
                        + "\"veles rules\" lists the rules.",
                rule.location());
    }

    static Finding expired(Ignore ignore, LocalDate until) {
        return Finding.error(
                "suppression-expired",
                "the suppression of " + rules(ignore.rules()) + " ended on " + until,
                "What was to stay for a time is reported again from the day after.",
                "Correct what was suppressed and remove the suppression, or give it a later date.",
                ignore.place());
    }

    static Finding unused(Located<String> rule) {
        return Finding.error(
                "suppression-unused",
                "there is nothing to suppress for \"" + rule.value() + "\"",
                "A suppression that is left over hides the next mistake in its place.",
                "Remove the suppression, or put it on the line or the object of the finding.",
                rule.location());
    }

    static String rules(List<Located<String>> rules) {
        StringBuilder text = new StringBuilder();
        for (Located<String> rule : rules) {
            text.append(text.length() == 0 ? "\"" : ", \"").append(rule.value()).append('"');
        }
        return text.toString();
    }
}
