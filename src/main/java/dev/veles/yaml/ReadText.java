package dev.veles.yaml;

import dev.veles.finding.Finding;
import dev.veles.source.SourceText;
import java.util.List;

/**
 * A file as text, and why it cannot be used as such.
 *
 * @param source the text; where there are problems, what could be decoded of it, for excerpts alone
 * @param problems why the file is refused; empty where it is not
 */
public record ReadText(SourceText source, List<Finding> problems) {
    /** Copies the list. */
    public ReadText {
        problems = List.copyOf(problems);
    }
}
