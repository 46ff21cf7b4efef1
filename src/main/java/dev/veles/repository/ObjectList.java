package dev.veles.repository;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/** The kind {@code List}, which is no object but several in one document. */
public final class ObjectList {
    private ObjectList() {}

    /** All objects, those of lists one by one. */
    public static List<Manifest> flatten(List<Manifest> manifests) {
        List<Manifest> objects = new ArrayList<>(manifests.size());
        manifests.forEach(manifest -> objects.addAll(flatten(manifest)));
        return objects;
    }

    /** The objects of a list; of everything else, itself. */
    public static List<Manifest> flatten(Manifest manifest) {
        Node items = manifest.find("items").orElse(manifest.root());
        if (!manifest.is("", "List") || !(items instanceof Sequence list)) {
            return List.of(manifest);
        }
        return list.items().stream()
                .filter(Mapping.class::isInstance)
                .map(item -> new Manifest((Mapping) item))
                .toList();
    }
}
