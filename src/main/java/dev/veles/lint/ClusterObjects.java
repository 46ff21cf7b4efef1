package dev.veles.lint;

import dev.veles.diff.DiffObject;
import dev.veles.manifest.Manifest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all Flux Kustomizations of a cluster will apply, as far as it is known. One stands for all their changes. */
public final class ClusterObjects {
    private final List<Manifest> objects = new ArrayList<>();
    /** By what pairs an object with others, the last that applies it. */
    private final Map<String, String> appliers = new HashMap<>();

    /** Adds what a Kustomization applies. */
    public void add(String kustomization, List<DiffObject> applied) {
        for (DiffObject object : applied) {
            objects.add(object.manifest());
            appliers.put(object.identity(), kustomization);
        }
    }

    List<Manifest> objects() {
        return Collections.unmodifiableList(objects);
    }

    /** Which Kustomization applies an object; empty where none does. */
    Optional<String> applier(String identity) {
        return Optional.ofNullable(appliers.get(identity));
    }
}
