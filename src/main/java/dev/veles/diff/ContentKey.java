package dev.veles.diff;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.TreeMap;

/** A text that is the same for values of the same content, whatever the order of their keys. */
final class ContentKey {
    private ContentKey() {}

    static String of(Node node) {
        StringBuilder key = new StringBuilder();
        append(key, node);
        return key.toString();
    }

    private static void append(StringBuilder key, Node node) {
        if (node instanceof Scalar scalar) {
            key.append(scalar.type() == Scalar.Type.STRING ? 's' : 'v');
            key.append(scalar.value().length()).append(':').append(scalar.value());
        } else if (node instanceof Sequence list) {
            key.append('[');
            list.items().forEach(item -> append(key, item));
            key.append(']');
        } else if (node instanceof Mapping mapping) {
            key.append('{');
            new TreeMap<>(mapping.entries()).forEach((name, entry) -> {
                key.append(name.length()).append(':').append(name);
                append(key, entry.value());
            });
            key.append('}');
        }
    }
}
