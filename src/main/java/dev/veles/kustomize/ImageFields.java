package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The images of an object that kustomize's {@code images} may hit: {@code image} of every element of a list
 * {@code containers} or {@code initContainers}, at any depth and in any kind, and {@code image.reference} of volumes. It
 * does not reach into strings, such as a manifest inside a ConfigMap.
 */
final class ImageFields {
    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers");

    private ImageFields() {}

    /** Says what to put in the place of an image. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Gets one image.
         *
         * @param list {@code containers}, {@code initContainers} or {@code volumes}
         * @param name name of the container or volume
         * @param image the image
         * @return the image to put in its place
         */
        Scalar visit(String list, String name, Scalar image);
    }

    /** The same object with what the visitor says in the place of each image. */
    static Mapping rewrite(Mapping mapping, Visitor visitor) {
        Mapping rewritten = mapping;
        for (Mapping.Entry entry : mapping.values()) {
            String key = entry.key().value();
            Node value = rewrite(entry.value(), visitor);
            if (value instanceof Sequence list) {
                value = elements(key, list, visitor);
            }
            if (value != entry.value()) {
                rewritten = rewritten.with(key, value);
            }
        }
        return rewritten;
    }

    private static Node rewrite(Node node, Visitor visitor) {
        if (node instanceof Mapping mapping) {
            return rewrite(mapping, visitor);
        }
        return node instanceof Sequence list ? mapped(list, item -> rewrite(item, visitor)) : node;
    }

    private static Sequence elements(String key, Sequence list, Visitor visitor) {
        if (CONTAINERS.contains(key)) {
            return mapped(list, item -> image(key, item, item, "image", visitor));
        }
        return key.equals("volumes") ? mapped(list, item -> volume(key, item, visitor)) : list;
    }

    private static Node volume(String key, Node item, Visitor visitor) {
        return item.get("image")
                .map(image -> (Node) ((Mapping) item).with("image", image(key, item, image, "reference", visitor)))
                .orElse(item);
    }

    private static Node image(String list, Node item, Node holder, String field, Visitor visitor) {
        return holder.get(field)
                .filter(image -> image instanceof Scalar scalar && scalar.isString())
                .map(image -> visitor.visit(list, item.text("name").orElse(""), (Scalar) image))
                .map(image -> (Node) ((Mapping) holder).with(field, image))
                .orElse(holder);
    }

    private static Sequence mapped(Sequence list, java.util.function.UnaryOperator<Node> function) {
        List<Node> items = new ArrayList<>(list.size());
        list.forEach(item -> items.add(function.apply(item)));
        return new Sequence(items, list.location());
    }
}
