package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what a strategic merge would not leave alone.
 *
 * <p>A patch walks the whole of the object that it is for, and not only the fields that it names. So an object that
 * holds one of these must not be patched at all, wherever the difference is: a null (a patch that says null removes the
 * field), a key with {@code $} in front (an instruction to the merge), a list that kustomize merges by keys which its
 * elements lack or repeat.
 */
final class MergeHazards {
    private MergeHazards() {}

    /** True where an object must not be patched. */
    static boolean isIn(Mapping root) {
        return inMapping(root, Shape.of(root));
    }

    private static boolean inMapping(Mapping mapping, Shape shape) {
        for (Mapping.Entry entry : mapping.values()) {
            String key = entry.key().value();
            if (key.startsWith("$") || inValue(entry.value(), shape, key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inValue(Node value, Shape shape, String key) {
        if (value instanceof Mapping mapping) {
            return inMapping(mapping, shape.field(key));
        }
        return value instanceof Sequence list ? inList(list, shape, key) : ((Scalar) value).isNull();
    }

    private static boolean inList(Sequence list, Shape shape, String key) {
        List<String> keys = shape.mergeKeys(key);
        if (!keys.isEmpty() && !KeyedList.isSound(list, keys) || shape == Shape.METADATA && repeats(list)) {
            return true;
        }
        for (Node item : list) {
            if (item instanceof Mapping mapping ? inMapping(mapping, shape.field(key)) : inItem(item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inItem(Node item) {
        return item instanceof Sequence list ? inList(list, Shape.OPAQUE, "") : ((Scalar) item).isNull();
    }

    private static boolean repeats(Sequence list) {
        Set<String> seen = new HashSet<>();
        for (Node item : list) {
            if (item instanceof Scalar scalar && !seen.add(scalar.value())) {
                return true;
            }
        }
        return false;
    }
}
