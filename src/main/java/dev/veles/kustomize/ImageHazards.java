package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds objects that {@code images} cannot be used beside. kustomize looks for images where a pod would have them in
 * every object, whatever its kind: it fails on something else there, such as a custom resource whose {@code
 * spec.template} is a text or whose containers have mappings for images, and turns null into an empty list.
 */
final class ImageHazards {
    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers");

    private ImageHazards() {}

    /** True where no environment with the object can use {@code images}. */
    static boolean isIn(Mapping root) {
        return !isPodSpec(root.get("spec"))
                || !isFree(root.find("spec", "template"), Mapping.class)
                || !isPodSpec(root.find("spec", "template", "spec"))
                || !areContainersEverywhere(root);
    }

    private static boolean isPodSpec(Optional<Node> spec) {
        return isFree(spec, Mapping.class)
                && spec.flatMap(it -> it.get("volumes"))
                        .map(volumes -> isList(volumes, ImageHazards::isVolume))
                        .orElse(true);
    }

    private static boolean isVolume(Node volume) {
        return isFree(volume.get("image"), Mapping.class) && isFree(volume.find("image", "reference"), Scalar.class);
    }

    private static boolean areContainersEverywhere(Node node) {
        if (node instanceof Sequence list) {
            return list.items().stream().allMatch(ImageHazards::areContainersEverywhere);
        }
        if (!(node instanceof Mapping mapping)) {
            return true;
        }
        return mapping.entries().entrySet().stream().allMatch(entry -> {
            Node value = entry.getValue().value();
            boolean containers = !CONTAINERS.contains(entry.getKey())
                    || isList(value, container -> isFree(container.get("image"), Scalar.class));
            return containers && areContainersEverywhere(value);
        });
    }

    private static boolean isList(Node node, Predicate<Node> element) {
        return node instanceof Sequence list
                && list.items().stream().allMatch(item -> item instanceof Mapping && element.test(item));
    }

    /** True for nothing, for null, and for a value of the type. */
    private static boolean isFree(Optional<Node> value, Class<? extends Node> type) {
        return value.map(it -> type.isInstance(it) || it instanceof Scalar scalar && scalar.isNull())
                .orElse(true);
    }
}
