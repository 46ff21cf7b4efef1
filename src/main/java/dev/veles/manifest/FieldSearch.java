package dev.veles.manifest;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Walks the nodes of an object and makes fields of those alone that are wanted. */
final class FieldSearch {
    private final Field start;
    private final Field.Wanted wanted;
    private final List<Field> found;
    private final List<Object> steps = new ArrayList<>();

    FieldSearch(Field start, Field.Wanted wanted, List<Field> found) {
        this.start = start;
        this.wanted = wanted;
        this.found = found;
    }

    void below(Node node) {
        if (node instanceof Mapping mapping) {
            for (Mapping.Entry entry : mapping.values()) {
                visit(entry.key().value(), entry.key().value(), entry.value());
            }
        } else if (node instanceof Sequence sequence) {
            int index = 0;
            for (Node item : sequence) {
                visit(index, "", item);
                index++;
            }
        }
    }

    private void visit(Object step, String key, Node node) {
        boolean isWanted = wanted.is(key, node);
        if (isWanted || !(node instanceof Scalar)) {
            steps.add(step);
            if (isWanted) {
                found.add(start.descend(steps));
            }
            below(node);
            steps.remove(steps.size() - 1);
        }
    }
}
