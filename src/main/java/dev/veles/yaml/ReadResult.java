package dev.veles.yaml;

import dev.veles.finding.Finding;
import java.util.List;

/**
 * What a text holds, and what is wrong with it.
 *
 * <p>Documents without content (nothing, comments alone, {@code null}) are left out, as kubectl leaves them out; a text
 * of nothing else gives no document and no problem, and the caller says whether that is an error. A document is kept
 * although it has a problem, such as a duplicate key, as long as its syntax could be followed to its end.
 *
 * @param documents the documents in order
 * @param problems what is wrong, in order of place; whoever goes on with the documents must report these
 */
public record ReadResult(List<Node> documents, List<Finding> problems) {
    /** Copies the lists. */
    public ReadResult {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /** True where nothing is wrong. */
    public boolean isClean() {
        return problems.isEmpty();
    }
}
