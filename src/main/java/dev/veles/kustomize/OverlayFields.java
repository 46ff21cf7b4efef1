package dev.veles.kustomize;

import dev.veles.yaml.Scalar;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What kustomize's own fields say in one overlay, so that no patch has to.
 *
 * @param namespace the namespace of all objects, where the overlay sets it
 * @param labels labels of all objects, by key
 * @param replicas numbers of replicas, by name of the workload
 * @param images image entries, by name
 */
record OverlayFields(
        Optional<Scalar> namespace,
        SortedMap<String, Scalar> labels,
        SortedMap<String, Scalar> replicas,
        List<ImageEntry> images) {
    static final OverlayFields NONE = new OverlayFields(Optional.empty(), new TreeMap<>(), new TreeMap<>(), List.of());

    /** Copies everything. */
    OverlayFields {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        replicas = Collections.unmodifiableSortedMap(new TreeMap<>(replicas));
        images = List.copyOf(images);
    }

    OverlayFields withNamespace(Scalar value) {
        return new OverlayFields(Optional.of(value), labels, replicas, images);
    }

    OverlayFields withLabels(Map<String, Scalar> values) {
        return new OverlayFields(namespace, new TreeMap<>(values), replicas, images);
    }

    OverlayFields withReplicas(Map<String, Scalar> values) {
        return new OverlayFields(namespace, labels, new TreeMap<>(values), images);
    }

    OverlayFields withImages(List<ImageEntry> values) {
        return new OverlayFields(namespace, labels, replicas, values);
    }
}
