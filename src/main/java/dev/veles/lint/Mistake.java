package dev.veles.lint;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * What makes two findings the same mistake: one line to change, one sentence about it.
 *
 * @param rule the rule's id
 * @param location the place to change
 * @param message what is there
 */
public record Mistake(String rule, Location location, String message) {
    /** The mistake that a finding tells of. */
    public static Mistake of(Finding finding) {
        return new Mistake(finding.rule(), finding.location(), finding.message());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mistake that
                && rule.equals(that.rule)
                && location.equals(that.location)
                && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rule.hashCode() + location.hashCode()) + message.hashCode();
    }
}
