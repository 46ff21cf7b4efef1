package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads typed, located values from a mapping that has passed the schema.
 *
 * <p>What the schema has promised is not checked again: a value of another shape here is a defect of Veles and throws
 * {@link IllegalStateException}.
 */
final class Fields {
    private final Mapping mapping;

    Fields(Mapping mapping) {
        this.mapping = mapping;
    }

    Location location() {
        return mapping.location();
    }

    Mapping mapping() {
        return mapping;
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    Optional<Located<String>> text(String key) {
        return value(key).map(Fields::toText);
    }

    Located<String> requiredText(String key) {
        return text(key).orElseThrow(() -> missing(key));
    }

    Optional<Located<Integer>> integer(String key) {
        return value(key).map(node -> {
            Scalar scalar = scalar(node);
            return new Located<>(Integer.parseInt(scalar.value()), scalar.location());
        });
    }

    Located<Integer> requiredInteger(String key) {
        return integer(key).orElseThrow(() -> missing(key));
    }

    Optional<Located<Boolean>> bool(String key) {
        return value(key).map(node -> {
            Scalar scalar = scalar(node);
            return new Located<>(Boolean.parseBoolean(scalar.value()), scalar.location());
        });
    }

    /** The strings of a list; empty where the key is missing. */
    List<Located<String>> texts(String key) {
        return value(key).map(Fields::toTexts).orElse(List.of());
    }

    /** A mapping that is kept as it is, for Kubernetes' own fields. */
    Optional<Mapping> open(String key) {
        return value(key).map(Fields::mapping);
    }

    /** The strings of a mapping, in order; empty where the key is missing. */
    Map<String, Located<String>> textMap(String key) {
        Map<String, Located<String>> texts = new LinkedHashMap<>();
        open(key)
                .ifPresent(node ->
                        node.values().forEach(entry -> texts.put(entry.key().value(), toText(entry.value()))));
        return Collections.unmodifiableMap(texts);
    }

    <T> Optional<T> object(String key, Function<Fields, T> reader) {
        return open(key).map(node -> reader.apply(new Fields(node)));
    }

    <T> T requiredObject(String key, Function<Fields, T> reader) {
        return object(key, reader).orElseThrow(() -> missing(key));
    }

    /** Objects by name, in order; the reader gets the name with its place. */
    <T> Map<String, T> objects(String key, BiFunction<Located<String>, Fields, T> reader) {
        Map<String, T> objects = new LinkedHashMap<>();
        open(key)
                .ifPresent(node -> node.values().forEach(entry -> {
                    Located<String> name = toText(entry.key());
                    objects.put(name.value(), reader.apply(name, new Fields(mapping(entry.value()))));
                }));
        return Collections.unmodifiableMap(objects);
    }

    /** The items of a list, each read as a node. */
    <T> List<T> items(String key, Function<Node, T> reader) {
        List<T> items = new ArrayList<>();
        value(key).ifPresent(node -> sequence(node).items().forEach(item -> items.add(reader.apply(item))));
        return List.copyOf(items);
    }

    /** The objects of a list. */
    <T> List<T> objectItems(String key, Function<Fields, T> reader) {
        return items(key, item -> reader.apply(new Fields(mapping(item))));
    }

    /** A value that may be anything, for keys that take a string or an object. */
    Optional<Node> value(String key) {
        return mapping.get(key).filter(node -> !(node instanceof Scalar scalar && scalar.isNull()));
    }

    static Located<String> toText(Node node) {
        Scalar scalar = scalar(node);
        return new Located<>(scalar.value(), scalar.location());
    }

    static List<Located<String>> toTexts(Node node) {
        return sequence(node).items().stream().map(Fields::toText).toList();
    }

    static Mapping mapping(Node node) {
        if (node instanceof Mapping found) {
            return found;
        }
        throw new IllegalStateException("the schema let a non-mapping pass at " + node.location());
    }

    private static Sequence sequence(Node node) {
        if (node instanceof Sequence found) {
            return found;
        }
        throw new IllegalStateException("the schema let a non-list pass at " + node.location());
    }

    private static Scalar scalar(Node node) {
        if (node instanceof Scalar found) {
            return found;
        }
        throw new IllegalStateException("the schema let a non-scalar pass at " + node.location());
    }

    private IllegalStateException missing(String key) {
        return new IllegalStateException("the schema let a missing " + key + " pass at " + mapping.location());
    }
}
