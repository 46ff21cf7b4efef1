package dev.veles.flux;

import dev.veles.manifest.Manifest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one Kustomization at which Flux begins leads to. Within a cluster a name stands for one object, so what sets
 * variables is found by it.
 */
final class Cluster {
    /** What stood beside the first Kustomization, such as the settings of the cluster. */
    private final Map<String, Provided> beside;

    private final Map<String, Provided> provided = new HashMap<>();
    private final Set<List<Object>> met = new HashSet<>();

    /**
     * An object that variables may come from.
     *
     * @param object the object as it was built
     * @param substituted true where Flux substitutes variables in it before it is there to be read
     */
    record Provided(Manifest object, boolean substituted) {}

    private final String name;

    private Cluster(String name, Map<String, Provided> beside) {
        this.name = name;
        this.beside = beside;
    }

    /**
     * Starts with the objects that are applied beside the first Kustomization.
     *
     * @param name the folder that Flux begins at
     */
    static Cluster beside(String name, List<Manifest> objects) {
        Cluster first = new Cluster(name, Map.of());
        first.add(objects, false);
        return new Cluster(name, first.provided);
    }

    /** The folder that Flux begins at. */
    String name() {
        return name;
    }

    /** True the first time that a Kustomization is met. */
    boolean meets(FluxKustomization kustomization) {
        return met.add(List.of(kustomization.ref(), kustomization.place()));
    }

    /** Adds what a Kustomization applies. */
    void add(List<Manifest> objects, boolean substituted) {
        for (Manifest object : objects) {
            if (VariableFiles.mayProvide(object)) {
                provided.putIfAbsent(
                        key(object.kind(), object.namespace(), object.name()), new Provided(object, substituted));
            }
        }
    }

    /** The ConfigMap or Secret of a name, if anything that was built so far has it. */
    Optional<Provided> find(String kind, String namespace, String name) {
        String key = key(kind, namespace, name);
        return Optional.ofNullable(provided.get(key)).or(() -> Optional.ofNullable(beside.get(key)));
    }

    private static String key(String kind, String namespace, String name) {
        return kind + " " + namespace + "/" + name;
    }
}
