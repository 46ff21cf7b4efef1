package dev.veles.diff;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.HashMap;
import java.util.Map;

/**
 * What a value is made of, to tell how alike two values are.
 *
 * @param leaves single values with the keys that lead to them, and how often each occurs
 * @param size how many single values there are
 */
record Likeness(Map<String, Integer> leaves, int size) {
    /** Takes a value apart. */
    static Likeness of(Node node) {
        return of(node, false);
    }

    /** Takes a value apart, and the texts in it line by line. */
    static Likeness ofLines(Node node) {
        return of(node, true);
    }

    private static Likeness of(Node node, boolean lines) {
        Map<String, Integer> leaves = new HashMap<>();
        int size = collect("", node, lines, leaves);
        return new Likeness(leaves, size);
    }

    private static int collect(String path, Node node, boolean lines, Map<String, Integer> leaves) {
        if (node instanceof Scalar scalar) {
            String[] values = lines ? scalar.value().split("\n") : new String[] {scalar.value()};
            for (String value : values) {
                leaves.merge(path + "=" + value, 1, Integer::sum);
            }
            return values.length;
        }
        int size = 0;
        if (node instanceof Sequence list) {
            for (Node item : list) {
                size += collect(path + "[]", item, lines, leaves);
            }
        } else if (node instanceof Mapping mapping) {
            for (Mapping.Entry entry : mapping.values()) {
                size += collect(path + "." + entry.key().value(), entry.value(), lines, leaves);
            }
        }
        return size;
    }

    /** The part of both that is the same, from 0 to 1. */
    double to(Likeness other) {
        if (size + other.size == 0) {
            return 1;
        }
        int common = 0;
        for (Map.Entry<String, Integer> leaf : leaves.entrySet()) {
            common += Math.min(leaf.getValue(), other.leaves.getOrDefault(leaf.getKey(), 0));
        }
        return 2.0 * common / (size + other.size);
    }
}
