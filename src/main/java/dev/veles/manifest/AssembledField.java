package dev.veles.manifest;

import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping or list that nobody wrote as a whole: its parts stand in several places of an object, and each part still
 * says where. The whole itself says that it stands at one of them.
 */
final class AssembledField extends Field {
    private final Map<String, Field> parts;
    private final List<Field> items;

    private AssembledField(Field at, Node whole, Map<String, Field> parts, List<Field> items) {
        super(at, whole);
        this.parts = parts;
        this.items = items;
    }

    /** A mapping of parts, in order. */
    static Field mapping(Field at, Map<String, Field> parts) {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        Location place = at.keyLocation();
        parts.forEach((key, part) ->
                entries.put(key, new Mapping.Entry(Scalar.string(key, part.keyLocation()), part.node())));
        return new AssembledField(at, new Mapping(entries, place), new LinkedHashMap<>(parts), List.of());
    }

    /** A list of parts, in order. */
    static Field list(Field at, List<Field> items) {
        List<Node> nodes = new ArrayList<>(items.size());
        items.forEach(item -> nodes.add(item.node()));
        return new AssembledField(at, new Sequence(nodes, at.keyLocation()), Map.of(), List.copyOf(items));
    }

    @Override
    public Optional<Field> get(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    @Override
    List<Field> ownItems() {
        return items;
    }

    @Override
    List<Field> ownEntries() {
        return List.copyOf(parts.values());
    }
}
