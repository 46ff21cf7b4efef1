package dev.veles.lint;

import java.util.Locale;

/**
 * Something that was not judged.
 *
 * @param file the file, as reports print it
 * @param cause why in one word, to count by
 * @param reason why, as a sentence without a full stop
 */
public record Skipped(String file, Cause cause, String reason) implements Comparable<Skipped> {
    /** Why something was not judged. */
    public enum Cause {
        /** It ought to have been judged and could not be: always listed. */
        UNREADABLE,
        /** It is YAML or JSON for something else than Kubernetes: values, settings, CI files ... */
        OTHER,
        /** It is a template of a Helm chart. */
        CHART,
        /** It is a template of another kind, such as Jinja. */
        TEMPLATE,
        /** It is applied from somewhere else: from another repository, say. */
        ELSEWHERE;

        /** As reports write it: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By file, then by reason. */
    @Override
    public int compareTo(Skipped other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : reason.compareTo(other.reason);
    }
}
