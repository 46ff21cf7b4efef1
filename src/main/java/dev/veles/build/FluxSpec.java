package dev.veles.build;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the spec of a Flux Kustomization into the kustomization of its path, as kustomize-controller does: on the same
 * level, not as an overlay, so that its patches come before the kustomization's own namespace and images.
 */
final class FluxSpec {
    private static final String IMAGES = "images";

    private FluxSpec() {}

    static Mapping apply(Mapping root, FluxChanges changes) {
        Mapping result = set(root, "namespace", changes.targetNamespace());
        result = set(result, "namePrefix", changes.namePrefix());
        result = set(result, "nameSuffix", changes.nameSuffix());
        result = append(result, "patches", patches(changes.patches()));
        result = append(result, "components", changes.components());
        return changes.images().isEmpty() ? result : images(result, changes.images());
    }

    private static Mapping set(Mapping root, String key, Optional<Scalar> value) {
        return value.isEmpty() ? root : root.with(key, value.get());
    }

    private static Mapping append(Mapping root, String key, List<Node> added) {
        if (added.isEmpty()) {
            return root;
        }
        List<Node> items =
                new ArrayList<>(root.get(key).orElse(null) instanceof Sequence list ? list.items() : List.of());
        items.addAll(added);
        return root.with(key, new Sequence(items, added.get(0).location()));
    }

    /** Of a patch only these two fields count. */
    private static List<Node> patches(List<Node> patches) {
        List<Node> known = new ArrayList<>();
        for (Node patch : patches) {
            if (patch instanceof Mapping mapping) {
                Mapping kept = Mapping.empty(mapping.location());
                for (String key : List.of("patch", "target")) {
                    Mapping.Entry entry = mapping.entries().get(key);
                    kept = entry == null ? kept : kept.with(entry.key(), entry.value());
                }
                known.add(kept);
            }
        }
        return known;
    }

    private static Mapping images(Mapping root, List<Node> images) {
        List<Node> items =
                new ArrayList<>(root.get(IMAGES).orElse(null) instanceof Sequence list ? list.items() : List.of());
        for (Node image : images) {
            int at = indexOf(items, image.text("name").orElse(""));
            if (at >= 0 && items.get(at) instanceof Mapping before && image instanceof Mapping changes) {
                items.set(at, image(before, changes));
            } else {
                items.add(image);
            }
        }
        return root.with(IMAGES, new Sequence(items, images.get(0).location()));
    }

    private static int indexOf(List<Node> images, String name) {
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i).text("name").orElse("").equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Tag and digest choose the version together: where one is set, the other one before is void. */
    private static Mapping image(Mapping before, Mapping changes) {
        Mapping result = set(before, changes, "newName");
        if (isSet(changes, "newTag") || isSet(changes, "digest")) {
            result = result.without("newTag").without("digest");
            result = set(set(result, changes, "newTag"), changes, "digest");
        }
        return result;
    }

    private static Mapping set(Mapping before, Mapping changes, String key) {
        Mapping.Entry entry = changes.entries().get(key);
        return entry != null && isSet(changes, key) ? before.with(entry.key(), entry.value()) : before;
    }

    private static boolean isSet(Mapping mapping, String key) {
        return !mapping.text(key).orElse("").isEmpty();
    }
}
