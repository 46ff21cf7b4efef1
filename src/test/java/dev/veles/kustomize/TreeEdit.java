package dev.veles.kustomize;

import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Changes a tree at any of its places. */
final class TreeEdit {
    private TreeEdit() {}

    /** The places of an object, without those that make it the object that it is. */
    static List<FieldPath> places(Mapping root) {
        List<FieldPath> places = new ArrayList<>();
        collect(root, FieldPath.ROOT, places);
        return places;
    }

    private static void collect(Node node, FieldPath path, List<FieldPath> places) {
        boolean identity =
                path.steps().size() < 2 && !path.equals(FieldPath.of("spec")) && !path.equals(FieldPath.of("data"))
                        || path.equals(FieldPath.of("metadata", "name"))
                        || path.equals(FieldPath.of("metadata", "namespace"));
        if (!identity) {
            places.add(path);
        }
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> collect(entry.value(), path.key(key), places));
        } else if (node instanceof Sequence list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.items().get(i), path.index(i), places);
            }
        }
    }

    /** The object with another value in a place, or without it where the change gives none. */
    static Mapping change(Mapping root, FieldPath place, Function<Node, Optional<Node>> change) {
        return (Mapping) change(root, place.steps(), change);
    }

    private static Node change(Node node, List<Object> path, Function<Node, Optional<Node>> change) {
        Object step = path.get(0);
        Node old = FieldPath.of(step).resolve(node).orElseThrow();
        Optional<Node> value =
                path.size() > 1 ? Optional.of(change(old, path.subList(1, path.size()), change)) : change.apply(old);
        if (node instanceof Mapping mapping) {
            return value.map(it -> mapping.with((String) step, it)).orElseGet(() -> mapping.without((String) step));
        }
        List<Node> items = new ArrayList<>(((Sequence) node).items());
        int index = (Integer) step;
        value.ifPresentOrElse(it -> items.set(index, it), () -> items.remove(index));
        return new Sequence(items, node.location());
    }
}
