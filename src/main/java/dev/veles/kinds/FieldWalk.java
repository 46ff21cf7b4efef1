package dev.veles.kinds;

import com.fasterxml.jackson.databind.JavaType;
import dev.veles.kinds.Shape.Anything;
import dev.veles.kinds.Shape.Fields;
import dev.veles.kinds.Shape.ListOf;
import dev.veles.kinds.Shape.MapOf;
import dev.veles.kinds.Shape.OneOf;
import dev.veles.kinds.Shape.Plain;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks an object and its type side by side and collects what does not fit; null and what is unknown fit everywhere. One
 * walk is for one object.
 */
final class FieldWalk {
    private final Shapes shapes;
    private final Wording wording;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** Prepares a walk; problems are told in the words of the kind. */
    FieldWalk(Shapes shapes, Wording wording) {
        this.shapes = shapes;
        this.wording = wording;
    }

    /** What did not fit so far, in the order of the object. */
    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** Holds a value to a type. */
    void check(Node node, JavaType type, FieldPath path) {
        check(node, shapes.of(type), path);
    }

    private void check(Node node, Shape shape, FieldPath path) {
        boolean open = node instanceof Scalar scalar && (scalar.isNull() || scalar.isUnknown());
        if (open || shape instanceof Anything) {
            return;
        }
        if (shape instanceof Fields fields && node instanceof Mapping mapping) {
            checkFields(mapping, fields, path);
        } else if (shape instanceof MapOf map && node instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> check(entry.value(), map.value(), path.key(key)));
        } else if (shape instanceof ListOf list && node instanceof Sequence sequence) {
            checkItems(sequence, list, path);
        } else if (shape instanceof OneOf oneOf && choice(oneOf, node).isPresent()) {
            check(node, choice(oneOf, node).orElseThrow(), path);
        } else if (!(shape instanceof Plain plain && node instanceof Scalar scalar && PlainCheck.fits(plain, scalar))) {
            problems.add(wording.wrongType(path, shape, node));
        }
    }

    private void checkFields(Mapping mapping, Fields type, FieldPath path) {
        Map<String, JavaType> fields = shapes.fields(type.bean());
        for (Mapping.Entry entry : mapping.values()) {
            String key = entry.key().value();
            JavaType field = fields.get(key);
            if (field == null) {
                problems.add(wording.unknownField(path, entry.key(), fields.keySet()));
            } else {
                check(entry.value(), field, path.key(key));
            }
        }
    }

    /** An object in a list cannot be null: the API server merges such lists by keys of their items. */
    private void checkItems(Sequence sequence, ListOf list, FieldPath path) {
        boolean objects = shapes.of(list.item()) instanceof Fields;
        for (int i = 0; i < sequence.size(); i++) {
            Node item = sequence.items().get(i);
            if (objects && item instanceof Scalar scalar && !scalar.isUnknown()) {
                problems.add(wording.wrongType(path.index(i), shapes.of(list.item()), item));
            } else {
                check(item, list.item(), path.index(i));
            }
        }
    }

    private static Optional<Shape> choice(OneOf oneOf, Node node) {
        return oneOf.choices().stream()
                .filter(choice -> hasFormOf(choice, node))
                .findFirst();
    }

    private static boolean hasFormOf(Shape shape, Node node) {
        if (node instanceof Mapping) {
            return shape instanceof Fields || shape instanceof MapOf;
        }
        return node instanceof Sequence ? shape instanceof ListOf : shape instanceof Plain;
    }
}
