package dev.veles.lint;

import java.util.List;

/**
 * What one place, such as a configuration or a command line, says of the rules that run.
 *
 * @param select ids, categories or {@code all}; empty where the place leaves the choice to others
 * @param ignore ids, categories or {@code all}
 */
public record RuleSelectors(List<String> select, List<String> ignore) {
    /** Copies the names. */
    public RuleSelectors {
        select = List.copyOf(select);
        ignore = List.copyOf(ignore);
    }
}
