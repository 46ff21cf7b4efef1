package dev.veles.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The objects that reach a cluster together, with what rules look for in them: objects by kind and by name, the pods
 * that they make, and the patches that they carry. Objects in {@code List}s and those that others carry are found too.
 */
public final class ManifestSet {
    /** Is told what is asked for. */
    public interface Watcher {
        /** Whom nothing interests. */
        Watcher NOBODY = new Watcher() {
            @Override
            public void missed(String what) {}

            @Override
            public void met() {}
        };

        /**
         * There was none of it.
         *
         * @param what as {@link ManifestSet#contents} would have called it
         */
        void missed(String what);

        /** There was some of it. */
        void met();
    }

    /** No kind of an object is called so. */
    private static final String PODS = "pods of any kind";

    private static final String PATCHES = "patches of any kind";

    private final List<ObjectView> objects;
    private final List<ObjectView> patches;
    private final List<Field> unreadable;
    private final List<PodView> pods;
    /** By kind and group. */
    private final Map<String, Map<String, List<ObjectView>>> byKind;

    private final Watcher watcher;

    private ManifestSet(ManifestSet same, Watcher watcher) {
        this.objects = same.objects;
        this.patches = same.patches;
        this.unreadable = same.unreadable;
        this.pods = same.pods;
        this.byKind = same.byKind;
        this.watcher = watcher;
    }

    private ManifestSet(List<Manifest> manifests) {
        objects = new ArrayList<>();
        patches = new ArrayList<>();
        unreadable = new ArrayList<>();
        pods = new ArrayList<>();
        byKind = new HashMap<>();
        watcher = Watcher.NOBODY;
        for (Manifest manifest : manifests) {
            HostedObjects hosted = HostedObjects.in(manifest);
            objects.addAll(hosted.objects());
            patches.addAll(hosted.patches());
            unreadable.addAll(hosted.unreadable());
        }
        for (ObjectView object : objects) {
            byKind.computeIfAbsent(object.kind(), kind -> new HashMap<>(2))
                    .computeIfAbsent(object.manifest().group(), group -> new ArrayList<>(1))
                    .add(object);
            pods.addAll(PodView.all(object));
        }
    }

    /** Takes manifests in the order in which findings should be made. */
    public static ManifestSet of(List<Manifest> manifests) {
        return new ManifestSet(manifests);
    }

    /** The same objects, with somebody who is told what is asked for. */
    public ManifestSet watched(Watcher by) {
        return by == watcher ? this : new ManifestSet(this, by);
    }

    /** What is in it, in words that mean nothing elsewhere: no two that can be asked for have the same. */
    public Set<String> contents() {
        Set<String> contents = new HashSet<>();
        byKind.forEach((kind, groups) -> groups.keySet().forEach(group -> contents.add(word(group, kind))));
        if (!pods.isEmpty()) {
            contents.add(PODS);
        }
        if (!patches.isEmpty()) {
            contents.add(PATCHES);
        }
        return contents;
    }

    private static String word(String group, String kind) {
        return group + "/" + kind;
    }

    private <T> List<T> shown(List<T> found, String what) {
        if (found.isEmpty()) {
            watcher.missed(what);
        } else {
            watcher.met();
        }
        return Collections.unmodifiableList(found);
    }

    /** All whole objects. */
    public List<ObjectView> objects() {
        watcher.met();
        return Collections.unmodifiableList(objects);
    }

    /** The objects of a group and kind, whatever the version. */
    public List<ObjectView> all(String group, String kind) {
        Map<String, List<ObjectView>> ofKind = byKind.get(kind);
        List<ObjectView> all = ofKind == null ? null : ofKind.get(group);
        if (all != null) {
            watcher.met();
            return Collections.unmodifiableList(all);
        }
        if (watcher != Watcher.NOBODY) {
            watcher.missed(word(group, kind));
        }
        return List.of();
    }

    /** One object; names are the same where both namespaces are the same or both are left out. */
    public Optional<ObjectView> find(String group, String kind, String namespace, String name) {
        return all(group, kind).stream()
                .filter(object ->
                        object.name().equals(name) && object.namespace().equals(namespace))
                .findFirst();
    }

    /** The pods of all objects, Job templates in ConfigMaps included; several of one object where it has several kinds. */
    public List<PodView> pods() {
        return shown(pods, PODS);
    }

    /** The partial objects in patches of Kustomizations and Helm releases. */
    public List<ObjectView> patches() {
        return shown(patches, PATCHES);
    }

    /**
     * What patches say of pods that a chart makes: parts of pods, in which nothing is missing. Patches of Kustomizations
     * are not among them, since the objects that they lead to are seen themselves.
     */
    public List<PodView> patchedPods() {
        List<PodView> parts = new ArrayList<>(0);
        for (ObjectView patch : patches()) {
            if (patch.host().group().equals("helm.toolkit.fluxcd.io")) {
                parts.addAll(PodView.all(patch));
            }
        }
        return parts;
    }

    /** Texts that look like manifests and cannot be read. */
    public List<Field> unreadable() {
        watcher.met();
        return Collections.unmodifiableList(unreadable);
    }
}
