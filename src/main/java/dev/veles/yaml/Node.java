package dev.veles.yaml;

import dev.veles.source.Location;
import java.util.Optional;

/**
 * One value of a YAML tree, with the place that it comes from.
 *
 * <p>A tree that was parsed points into the text it was parsed from. A tree that was rendered points at the contract
 * node that caused each field. Nodes are immutable; anchors and merge keys are resolved before a tree is handed out.
 */
public sealed interface Node permits Mapping, Sequence, Scalar {
    /** Where this value, or its cause, stands. */
    Location location();

    /** The same value with another cause, its children's causes untouched. */
    Node withLocation(Location location);

    /** Descends by one key; empty where this is no mapping or has no such key. */
    default Optional<Node> get(String key) {
        return Optional.empty();
    }

    /** Descends by keys; empty as soon as one is missing. */
    default Optional<Node> find(String... keys) {
        Node current = this;
        for (String key : keys) {
            Optional<Node> next = current.get(key);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.of(current);
    }

    /** Descends by keys to a scalar that is not null, and gives its text. */
    default Optional<String> text(String... keys) {
        return find(keys)
                .flatMap(node -> node instanceof Scalar scalar && scalar.type() != Scalar.Type.NULL
                        ? Optional.of(scalar.value())
                        : Optional.empty());
    }

    /** Equal in content, whatever the places, styles and order of keys; a node that both share is not walked. */
    boolean sameContent(Node other);
}
