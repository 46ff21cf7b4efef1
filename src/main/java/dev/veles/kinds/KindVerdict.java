package dev.veles.kinds;

import java.util.List;

/**
 * What was found out about one object.
 *
 * @param known true where there is a type that the whole object was held to; false for custom resources, of which only
 *     the metadata can be judged
 * @param problems everything that does not fit, in the order in which it stands in the object
 */
public record KindVerdict(boolean known, List<FieldProblem> problems) {
    /** Copies the problems. */
    public KindVerdict {
        problems = List.copyOf(problems);
    }
}
