package dev.veles.manifest;

import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The patches that an object carries as text: {@code patches} of a Kustomization, kustomize's or Flux', and of the
 * {@code postRenderers} of a Helm release. A JSON patch is turned into the partial object that it writes, so that it can
 * be looked at like a strategic merge patch.
 */
final class PatchTexts {
    private PatchTexts() {}

    static List<ObjectView> in(ObjectView object) {
        List<ObjectView> found = new ArrayList<>();
        for (Field holder : holders(object)) {
            holder.items("patchesStrategicMerge").forEach(patch -> addAll(found, patch, Optional.empty()));
            for (String list : List.of("patches", "patchesJson6902")) {
                for (Field item : holder.items(list)) {
                    item.get("patch").ifPresent(patch -> addAll(found, patch, item.find("target")));
                }
            }
        }
        return found;
    }

    private static List<Field> holders(ObjectView object) {
        return switch (object.manifest().group()) {
            case "kustomize.config.k8s.io" -> List.of(object.root());
            case "kustomize.toolkit.fluxcd.io" ->
                object.root().get("spec").stream().toList();
            case "helm.toolkit.fluxcd.io" ->
                object.root().items("spec", "postRenderers").stream()
                        .flatMap(renderer -> renderer.get("kustomize").stream())
                        .toList();
            default -> List.of();
        };
    }

    /** A patch is text, or in older kinds written out in place. */
    private static void addAll(List<ObjectView> found, Field patch, Optional<Field> target) {
        List<Field> documents = patch.node() instanceof Scalar ? patch.documents() : List.of(patch);
        documents.forEach(document -> add(found, document, target));
    }

    private static void add(List<ObjectView> found, Field document, Optional<Field> target) {
        if (document.node() instanceof Mapping mapping) {
            found.add(patch(document, mapping, document.path()));
            return;
        }
        for (Field operation : document.items()) {
            written(operation, target).ifPresent(mapping -> found.add(patch(document, mapping, operation.path())));
        }
    }

    private static ObjectView patch(Field document, Mapping content, FieldPath at) {
        return new ObjectView(new Manifest(content), document.object().host(), at, ObjectView.Role.PATCH);
    }

    /** The partial object that one operation of a JSON patch writes; empty where it writes nothing. */
    private static Optional<Mapping> written(Field operation, Optional<Field> target) {
        Optional<Node> value = operation.get("value").map(Field::node);
        String path = operation.text("path").orElse("");
        boolean writes = !operation.text("op").orElse("").equals("test");
        if (!writes || value.isEmpty() || !path.startsWith("/")) {
            return Optional.empty();
        }
        List<String> steps = Arrays.stream(path.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
        Node node = wrap(steps, 0, value.get());
        if (!(node instanceof Mapping mapping)) {
            return Optional.empty();
        }
        String kind = target.flatMap(field -> field.text("kind")).orElse("");
        return Optional.of(mapping.with("kind", Scalar.string(kind, mapping.location())));
    }

    private static Node wrap(List<String> steps, int depth, Node value) {
        if (depth == steps.size()) {
            return value;
        }
        Node inner = wrap(steps, depth + 1, value);
        String step = steps.get(depth);
        boolean index = step.equals("-") || (!step.isEmpty() && step.chars().allMatch(Character::isDigit));
        return index
                ? new Sequence(List.of(inner), value.location())
                : MappingBuilder.mapping(value.location()).put(step, inner).build();
    }
}
