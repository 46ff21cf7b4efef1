package dev.veles.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects that reach a cluster together, with what rules look for in them: objects by kind and by name, the pods
 * that they make, and the patches that they carry. Objects in {@code List}s and in texts of ConfigMaps are found too.
 */
public final class ManifestSet {
    private final List<ObjectView> objects = new ArrayList<>();
    private final List<ObjectView> patches = new ArrayList<>();
    private final List<Field> unreadable = new ArrayList<>();
    private final List<PodView> pods = new ArrayList<>();
    /** By group and kind. */
    private final Map<String, List<ObjectView>> byKind = new HashMap<>();

    private ManifestSet(List<Manifest> manifests) {
        for (Manifest manifest : manifests) {
            HostedObjects hosted = HostedObjects.in(manifest);
            objects.addAll(hosted.objects());
            patches.addAll(hosted.patches());
            unreadable.addAll(hosted.unreadable());
        }
        for (ObjectView object : objects) {
            byKind.computeIfAbsent(key(object.manifest().group(), object.kind()), key -> new ArrayList<>(1))
                    .add(object);
            PodView.of(object).ifPresent(pods::add);
        }
    }

    /** Takes manifests in the order in which findings should be made. */
    public static ManifestSet of(List<Manifest> manifests) {
        return new ManifestSet(manifests);
    }

    /** All whole objects. */
    public List<ObjectView> objects() {
        return Collections.unmodifiableList(objects);
    }

    /** The objects of a group and kind, whatever the version. */
    public List<ObjectView> all(String group, String kind) {
        return Collections.unmodifiableList(byKind.getOrDefault(key(group, kind), List.of()));
    }

    /** One object; names are the same where both namespaces are the same or both are left out. */
    public Optional<ObjectView> find(String group, String kind, String namespace, String name) {
        return all(group, kind).stream()
                .filter(object ->
                        object.name().equals(name) && object.namespace().equals(namespace))
                .findFirst();
    }

    /** The pods of all objects, Job templates in ConfigMaps included. */
    public List<PodView> pods() {
        return Collections.unmodifiableList(pods);
    }

    /** The partial objects in patches of Kustomizations and Helm releases. */
    public List<ObjectView> patches() {
        return Collections.unmodifiableList(patches);
    }

    /** Texts that look like manifests and cannot be read. */
    public List<Field> unreadable() {
        return Collections.unmodifiableList(unreadable);
    }

    private static String key(String group, String kind) {
        return group + "/" + kind;
    }
}
