package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several versions of an object share.
 *
 * <p>Mappings share the keys that all of them have, deeply. Scalars and lists are shared where they are equal. A list
 * whose elements kustomize merges by a single key ({@link Shape#divides}) is shared element by element. Nothing is
 * shared that says nothing: a mapping without common keys, or an element of which only its key is left. Order and places
 * are those of the first version.
 */
final class Intersection {
    private Intersection() {}

    /** What all versions share; {@code versions} has at least one. */
    static Mapping of(List<Mapping> versions, Shape shape) {
        Mapping first = versions.get(0);
        Map<String, Mapping.Entry> shared = new LinkedHashMap<>();
        first.entries()
                .forEach((key, entry) -> values(versions, key)
                        .flatMap(values -> common(values, shape, key))
                        .ifPresent(value -> shared.put(key, new Mapping.Entry(entry.key(), value))));
        return new Mapping(shared, first.location());
    }

    private static Optional<List<Node>> values(List<Mapping> versions, String key) {
        List<Node> values = new ArrayList<>(versions.size());
        for (Mapping version : versions) {
            Optional<Node> value = version.get(key);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private static Optional<Node> common(List<Node> values, Shape shape, String key) {
        Node first = values.get(0);
        if (values.stream().allMatch(first::sameContent)) {
            return Optional.of(first);
        }
        Optional<List<Mapping>> mappings = all(values, Mapping.class);
        if (mappings.isPresent()) {
            return Optional.of(of(mappings.get(), shape.field(key)))
                    .filter(it -> !it.isEmpty())
                    .map(it -> it);
        }
        return shape.divides(key)
                ? all(values, Sequence.class).flatMap(lists -> elements(lists, shape, key))
                : Optional.empty();
    }

    private static Optional<Node> elements(List<Sequence> lists, Shape shape, String key) {
        String mergeKey = shape.mergeKeys(key).get(0);
        List<Map<String, Mapping>> byKey =
                lists.stream().map(list -> KeyedList.byKey(list, mergeKey)).toList();
        List<Node> shared = new ArrayList<>();
        for (String name : byKey.get(0).keySet()) {
            if (byKey.stream().allMatch(elements -> elements.containsKey(name))) {
                List<Mapping> versions =
                        byKey.stream().map(elements -> elements.get(name)).toList();
                Mapping element = of(versions, shape.field(key));
                if (element.entries().size() > 1 || versions.stream().allMatch(element::sameContent)) {
                    shared.add(element);
                }
            }
        }
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sequence(shared, lists.get(0).location()));
    }

    private static <T extends Node> Optional<List<T>> all(List<Node> values, Class<T> type) {
        return values.stream().allMatch(type::isInstance)
                ? Optional.of(values.stream().map(type::cast).toList())
                : Optional.empty();
    }
}
