package dev.veles.flux;

import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves what was read from a substituted value to the place that the value stands at. */
final class Relocation {
    private Relocation() {}

    /** The tree with every node at the place of a scalar; a string among them keeps its style. */
    static Node to(Node node, Scalar place) {
        return to(node, place, place.location());
    }

    private static Node to(Node node, Scalar place, Location location) {
        if (node instanceof Mapping mapping) {
            Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
            for (Mapping.Entry entry : mapping.values()) {
                Scalar key = entry.key().withLocation(location);
                entries.put(key.value(), new Mapping.Entry(key, to(entry.value(), place, location)));
            }
            return new Mapping(entries, location);
        }
        if (node instanceof Sequence list) {
            List<Node> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(to(item, place, location)));
            return new Sequence(items, location);
        }
        Scalar scalar = (Scalar) node;
        return scalar.isString()
                ? new Scalar(scalar.value(), scalar.type(), place.style(), location)
                : scalar.withLocation(location);
    }
}
