package dev.veles.build;

import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a value of the wrong shape in a kustomization. kustomize names the field and what it found there, as in {@code
 * cannot unmarshal string into Go struct field Kustomization.patches}, and no line.
 */
final class WrongShape {
    private static final Pattern MESSAGE =
            Pattern.compile("cannot unmarshal (\\w+) into Go struct field \\w+\\.(\\w+)(?:\\.(\\w+))?");

    private WrongShape() {}

    /** Where the value stands; empty where the message speaks of something else. */
    static Optional<Location> in(Mapping kustomization, String message) {
        Matcher matcher = MESSAGE.matcher(message);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String shape = matcher.group(1);
        Optional<Node> field = kustomization.get(matcher.group(2));
        String inner = matcher.group(3);
        if (inner == null) {
            return field.map(node -> of(node, shape).orElse(node).location());
        }
        return field.flatMap(node -> within(node, inner, shape)).map(Node::location);
    }

    /** The value itself, or the first entry of a list, that has the shape. */
    private static Optional<Node> of(Node node, String shape) {
        if (node instanceof Sequence list && !shape.equals("array")) {
            return list.items().stream().filter(item -> isShape(item, shape)).findFirst();
        }
        return isShape(node, shape) ? Optional.of(node) : Optional.empty();
    }

    private static Optional<Node> within(Node node, String key, String shape) {
        if (node instanceof Sequence list) {
            return list.items().stream()
                    .map(item -> within(item, key, shape))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return node instanceof Mapping mapping ? mapping.get(key).flatMap(value -> of(value, shape)) : Optional.empty();
    }

    private static boolean isShape(Node node, String shape) {
        return switch (shape) {
            case "object" -> node instanceof Mapping;
            case "array" -> node instanceof Sequence;
            default -> node instanceof Scalar scalar && scalar.isString() == shape.equals("string");
        };
    }
}
