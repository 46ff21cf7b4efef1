package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists whose elements are told apart by the values of some of their keys. */
final class KeyedList {
    private KeyedList() {}

    /** The elements in order, by the value of their key; only for lists that {@link #isSound} accepts. */
    static Map<String, Mapping> byKey(Sequence list, String key) {
        Map<String, Mapping> elements = new LinkedHashMap<>();
        for (Node item : list) {
            elements.put(identity(item, List.of(key)).get(0), (Mapping) item);
        }
        return elements;
    }

    /** The values of the keys of one element, an empty string for each that it does not have. */
    static List<String> identity(Node element, List<String> keys) {
        return keys.stream().map(key -> element.text(key).orElse("")).toList();
    }

    /**
     * True where kustomize can tell the elements apart: each a mapping with the first key, all with the same ones of
     * the further keys, no two alike. Of elements that are alike it keeps one, beside an element without the key it
     * loses the others, and elements that differ only in whether they have a further key it takes for one.
     */
    static boolean isSound(Sequence list, List<String> keys) {
        Set<List<String>> identities = new HashSet<>();
        Set<List<Optional<Scalar.Type>>> shapes = new HashSet<>();
        for (Node item : list) {
            List<String> identity = identity(item, keys);
            if (identity.get(0).isEmpty() || !identities.add(identity)) {
                return false;
            }
            shapes.add(keys.stream().map(key -> type(item, key)).toList());
        }
        return shapes.size() <= 1;
    }

    private static Optional<Scalar.Type> type(Node element, String key) {
        return element.get(key)
                .flatMap(value -> value instanceof Scalar scalar ? Optional.of(scalar.type()) : Optional.empty());
    }
}
