package dev.veles.triage;

import dev.veles.finding.Finding;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's word that findings of some rules may stay. Where the word is given decides which findings; see {@link
 * IgnoreComment} and {@link IgnoreAnnotation}.
 *
 * @param rules the ids as they were written
 * @param until the last day on which it counts; empty where it has no end
 * @param place the comment, or the line of the annotation
 * @param problems why it cannot be read; where there is one it suppresses nothing
 */
record Ignore(List<Located<String>> rules, Optional<LocalDate> until, Location place, List<Finding> problems) {
    Ignore {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    static Ignore broken(Location place, Finding problem) {
        return new Ignore(List.of(), Optional.empty(), place, List.of(problem));
    }

    /** True where it has ended; only then is the date asked for. */
    boolean isExpired(Today today) {
        return until.isPresent() && today.date().isAfter(until.get());
    }

    boolean names(String rule) {
        for (Located<String> named : rules) {
            if (named.value().equals(rule)) {
                return true;
            }
        }
        return false;
    }
}
