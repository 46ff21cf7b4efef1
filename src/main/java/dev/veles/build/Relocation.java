package dev.veles.build;

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
import org.jspecify.annotations.Nullable;

/**
 * Gives a built object the places of what it was built from, in one walk.
 *
 * <p>A single value stands where the nearest layer says it. A mapping or list stands where all of it comes from, or, if
 * several layers share in it, where the furthest has it: that one brought it, the others changed it. What no layer
 * explains stands where its parent does.
 */
final class Relocation {
    private static final int NOWHERE = -1;

    private final List<Layer> layers;
    private final Location fallback;
    private final Trail trail = new Trail();
    /** The layer that the node which was walked last comes from. */
    private int origin = NOWHERE;

    /**
     * Prepares a walk.
     *
     * @param layers what the object was built from, nearest first
     * @param fallback the place of what is in none of them
     */
    Relocation(List<Layer> layers, Location fallback) {
        this.layers = layers;
        this.fallback = fallback;
    }

    /** The object in its places. */
    Mapping relocate(Mapping built) {
        @Nullable Node[] at = new Node[layers.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = layers.get(i) instanceof Layer.Tree tree ? tree.root() : null;
        }
        return mapping(built, at, fallback);
    }

    private Node walk(Node built, @Nullable Node[] at, Location above) {
        if (built instanceof Mapping mapping) {
            return mapping(mapping, at, above);
        }
        return built instanceof Sequence list ? sequence(list, at, above) : scalar((Scalar) built, at, above);
    }

    private Mapping mapping(Mapping built, @Nullable Node[] at, Location above) {
        Origins origins = new Origins(at, layers, trail.depth());
        Location place = origins.furthest(above);
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Mapping.Entry> entry : built.entries().entrySet()) {
            trail.push(entry.getKey());
            Node value = walk(entry.getValue().value(), children(at, entry.getKey()), place);
            trail.pop();
            origins.add(origin);
            entries.put(entry.getKey(), new Mapping.Entry(key(entry.getValue().key(), at, value), value));
        }
        origin = origins.result();
        return new Mapping(entries, origins.place(place));
    }

    private static @Nullable Node[] children(@Nullable Node[] at, String key) {
        @Nullable Node[] below = new Node[at.length];
        for (int i = 0; i < at.length; i++) {
            below[i] = at[i] instanceof Mapping mapping ? mapping.get(key).orElse(null) : null;
        }
        return below;
    }

    /** The key of the layer that the value comes from; else of the nearest that has it. */
    private Scalar key(Scalar key, @Nullable Node[] at, Node value) {
        if (origin != NOWHERE && at[origin] instanceof Mapping mapping && mapping.has(key.value())) {
            return key.withLocation(mapping.keyLocation(key.value()).orElseThrow());
        }
        for (Node node : at) {
            Optional<Location> place =
                    node instanceof Mapping mapping ? mapping.keyLocation(key.value()) : Optional.empty();
            if (place.isPresent()) {
                return key.withLocation(place.get());
            }
        }
        return key.withLocation(value.location());
    }

    private Sequence sequence(Sequence built, @Nullable Node[] at, Location above) {
        Origins origins = new Origins(at, layers, trail.depth());
        Location place = origins.furthest(above);
        @Nullable Node[][] below = new Node[built.size()][at.length];
        for (int i = 0; i < at.length; i++) {
            Node node = at[i];
            if (node != null) {
                ListMatch.match(built.items(), node, below, i);
            }
        }
        List<Node> items = new ArrayList<>(built.size());
        trail.push(Trail.ITEM);
        for (int i = 0; i < built.size(); i++) {
            items.add(walk(built.items().get(i), below[i], place));
            origins.add(origin);
        }
        trail.pop();
        origin = origins.result();
        return new Sequence(items, origins.place(place));
    }

    private Scalar scalar(Scalar built, @Nullable Node[] at, Location above) {
        int other = NOWHERE;
        boolean furthest = trail.isIdentity();
        for (int step = 0; step < at.length; step++) {
            int i = furthest ? at.length - 1 - step : step;
            Optional<Location> set =
                    layers.get(i) instanceof Layer.Fields fields ? fields.place(trail, built) : Optional.empty();
            if (set.isPresent()) {
                origin = NOWHERE;
                return built.withLocation(set.get());
            }
            Node source = at[i];
            if (source instanceof Scalar same && same.sameContent(built)) {
                origin = i;
                return same;
            }
            other = source != null && other == NOWHERE ? i : other;
        }
        return changed(built, at, other, above);
    }

    /** A value that no layer has as it is, such as a name that got a suffix. */
    private Scalar changed(Scalar built, @Nullable Node[] at, int layer, Location above) {
        Node source = layer == NOWHERE ? null : at[layer];
        origin = layer;
        return built.withLocation(source == null ? above : source.location());
    }
}
