package dev.veles.yaml;

import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Builds a mapping key by key. Plain values are caused by the builder's own cause; located values and nodes keep
 * theirs. Keys stand in the order in which they are put; putting a key again replaces its value in place.
 */
public final class MappingBuilder {
    private final Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    private final Location cause;

    private MappingBuilder(Location cause) {
        this.cause = cause;
    }

    /** Starts a mapping whose plain values are caused by {@code cause}. */
    public static MappingBuilder mapping(Location cause) {
        return new MappingBuilder(cause);
    }

    /** A list of strings with one cause. */
    public static Sequence strings(Location cause, Collection<String> values) {
        List<Node> items = new ArrayList<>(values.size());
        values.forEach(value -> items.add(Scalar.string(value, cause)));
        return new Sequence(items, cause);
    }

    /** A list of strings, each with its own cause. */
    public static Sequence strings(Location cause, List<Located<String>> values) {
        List<Node> items = new ArrayList<>(values.size());
        values.forEach(value -> items.add(Scalar.string(value.value(), value.location())));
        return new Sequence(items, cause);
    }

    /** A list of nodes made one by one from values. */
    public static <T> Sequence list(Location cause, Collection<T> values, Function<? super T, ? extends Node> render) {
        List<Node> items = new ArrayList<>(values.size());
        values.forEach(value -> items.add(render.apply(value)));
        return new Sequence(items, cause);
    }

    /** Puts a string. */
    public MappingBuilder put(String key, String value) {
        return put(key, Scalar.string(value, cause));
    }

    /** Puts an integer. */
    public MappingBuilder put(String key, long value) {
        return put(key, Scalar.integer(value, cause));
    }

    /** Puts true or false. */
    public MappingBuilder put(String key, boolean value) {
        return put(key, Scalar.bool(value, cause));
    }

    /** Puts a value that knows where it comes from. */
    public MappingBuilder put(String key, Located<?> located) {
        Object value = located.value();
        Location place = located.location();
        if (value instanceof Boolean bool) {
            return put(key, Scalar.bool(bool, place));
        }
        if (value instanceof Integer || value instanceof Long) {
            return put(key, Scalar.integer(((Number) value).longValue(), place));
        }
        return put(key, Scalar.string(value.toString(), place));
    }

    /** Puts a tree; its key has the same cause. */
    public MappingBuilder put(String key, Node value) {
        entries.put(key, new Mapping.Entry(Scalar.string(key, value.location()), value));
        return this;
    }

    /** Puts a tree that is still being built. */
    public MappingBuilder put(String key, MappingBuilder value) {
        return put(key, value.build());
    }

    /** Puts a value where there is one. */
    public MappingBuilder putPresent(String key, Optional<? extends Located<?>> value) {
        value.ifPresent(present -> put(key, present));
        return this;
    }

    /** Puts a tree where there is one. */
    public MappingBuilder putNode(String key, Optional<? extends Node> value) {
        value.ifPresent(present -> put(key, present));
        return this;
    }

    /** Puts a list or mapping unless it is empty. */
    public MappingBuilder putUnlessEmpty(String key, Node value) {
        boolean empty = (value instanceof Sequence sequence && sequence.items().isEmpty())
                || (value instanceof Mapping mapping && mapping.isEmpty());
        return empty ? this : put(key, value);
    }

    /** Puts all entries of a mapping, with their causes; what is there already is replaced. */
    public MappingBuilder putAll(Mapping other) {
        entries.putAll(other.entries());
        return this;
    }

    /** Starts a mapping with the same cause. */
    public MappingBuilder nested() {
        return new MappingBuilder(cause);
    }

    /** The finished mapping. */
    public Mapping build() {
        return new Mapping(entries, cause);
    }
}
