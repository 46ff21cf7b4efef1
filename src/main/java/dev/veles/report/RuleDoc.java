package dev.veles.report;

import dev.veles.lint.RuleMeta;
import java.util.Objects;

/**
 * What a report can say about a rule.
 *
 * @param meta the rule
 * @param page its page in Markdown; empty where it has none
 */
public record RuleDoc(RuleMeta meta, String page) {
    /** Neither part may be missing. */
    public RuleDoc {
        Objects.requireNonNull(meta);
        Objects.requireNonNull(page);
    }
}
