package dev.veles.diff;

import dev.veles.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the two things that are compared.
 *
 * @param objects what it holds
 * @param problems what could not be read or built; then nobody knows what it holds, and nothing of it counts as gone
 */
public record Side(List<DiffObject> objects, List<Finding> problems) {
    /** Nothing at all. */
    public static final Side EMPTY = new Side(List.of(), List.of());

    /** Copies the lists. */
    public Side {
        objects = List.copyOf(objects);
        problems = List.copyOf(problems);
    }

    /** Both together. */
    public Side plus(Side other) {
        List<DiffObject> all = new ArrayList<>(objects);
        all.addAll(other.objects);
        List<Finding> both = new ArrayList<>(problems);
        both.addAll(other.problems);
        return new Side(all, both);
    }
}
