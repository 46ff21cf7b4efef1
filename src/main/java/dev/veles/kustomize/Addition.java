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
 * What a strategic merge patch must say to make an object out of what it shares with other environments.
 *
 * <p>Because the shared part holds nothing that the object does not hold, a patch only adds: it never needs null or
 * {@code $patch}. kustomize puts the elements of a patched list first, in the order of the patch, and the others behind
 * them in their own order. So a patch names the elements of a list up to the last that it changes or moves, the
 * unchanged ones by their key alone, and the result has the order of the object.
 */
final class Addition {
    private Addition() {}

    /** What {@code whole} has more than {@code shared}; empty where both are the same. */
    static Optional<Mapping> between(Mapping shared, Mapping whole, Shape shape) {
        for (String key : shared.keys()) {
            require(whole.has(key), key);
        }
        Map<String, Mapping.Entry> added = new LinkedHashMap<>();
        whole.entries()
                .forEach((key, entry) -> value(shared.get(key), entry.value(), shape, key)
                        .ifPresent(value -> added.put(key, new Mapping.Entry(entry.key(), value))));
        return added.isEmpty() ? Optional.empty() : Optional.of(new Mapping(added, whole.location()));
    }

    private static Optional<Node> value(Optional<Node> shared, Node whole, Shape shape, String key) {
        if (shared.isEmpty()) {
            return Optional.of(whole);
        }
        Node before = shared.get();
        if (before.sameContent(whole)) {
            return Optional.empty();
        }
        if (before instanceof Mapping from && whole instanceof Mapping to) {
            return between(from, to, shape.field(key)).map(it -> it);
        }
        require(!shape.mergeKeys(key).isEmpty(), key);
        return Optional.of(elements((Sequence) before, (Sequence) whole, shape, key));
    }

    private static Sequence elements(Sequence shared, Sequence whole, Shape shape, String key) {
        List<String> mergeKeys = shape.mergeKeys(key);
        Map<List<String>, Mapping> rest = new LinkedHashMap<>();
        shared.forEach(item -> rest.put(KeyedList.identity(item, mergeKeys), (Mapping) item));
        List<Mapping> named = new ArrayList<>();
        for (int i = 0; !endsWith(whole, i, rest); i++) {
            Mapping element = (Mapping) whole.items().get(i);
            Optional<Mapping> before = Optional.ofNullable(rest.remove(KeyedList.identity(element, mergeKeys)));
            named.add(before.map(it -> withKeys(it, element, shape.field(key), mergeKeys))
                    .orElse(element));
        }
        return new Sequence(List.copyOf(named), whole.location());
    }

    /** True where the elements from {@code start} on are the rest, unchanged and in order. */
    private static boolean endsWith(Sequence whole, int start, Map<List<String>, Mapping> rest) {
        List<Node> tail = whole.items().subList(start, whole.size());
        return new Sequence(tail, whole.location())
                .sameContent(new Sequence(List.copyOf(rest.values()), whole.location()));
    }

    private static Mapping withKeys(Mapping before, Mapping element, Shape shape, List<String> mergeKeys) {
        Map<String, Mapping.Entry> named = new LinkedHashMap<>();
        for (String mergeKey : mergeKeys) {
            Optional.ofNullable(element.entries().get(mergeKey)).ifPresent(entry -> named.put(mergeKey, entry));
        }
        between(before, element, shape).ifPresent(added -> named.putAll(added.entries()));
        return new Mapping(named, element.location());
    }

    private static void require(boolean condition, String key) {
        if (!condition) {
            throw new IllegalStateException("the shared part of an object is no part of it at \"" + key + "\"");
        }
    }
}
