package dev.veles.yaml;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects what is wrong with one text. */
final class Problems {
    /** Enough to work on; a text with more is broken in one way all over. */
    static final int MAX = 100;

    private final List<Finding> findings = new ArrayList<>();

    /** Says that reading on is pointless; the reason has been recorded. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Stop() {
            super("reading stopped", null, false, false);
        }
    }

    /**
     * Records a problem.
     *
     * @throws Stop where there are too many by now
     */
    void add(Finding finding) {
        findings.add(finding);
        if (findings.size() == MAX) {
            throw stop(
                    "yaml-limit",
                    "the text has more than " + MAX + " problems, and those behind this place are not listed",
                    "Findings by the thousand help nobody.",
                    "Correct the ones above, then run again.",
                    finding.location());
        }
    }

    /** How many there are so far. */
    int count() {
        return findings.size();
    }

    /** Records a problem that leaves the text readable. */
    void add(String rule, String message, String why, String help, Location where) {
        add(Finding.error(rule, message, why, help, where));
    }

    /** Records a problem behind which nothing was read. */
    void addLast(Finding finding) {
        findings.add(finding);
    }

    /** Records a problem behind which nothing is read. */
    Stop stop(String rule, String message, String why, String help, Location where) {
        findings.add(Finding.error(rule, message, why, help, where));
        return new Stop();
    }

    /** All problems in order of place. */
    List<Finding> sorted() {
        Collections.sort(findings);
        return findings;
    }
}
