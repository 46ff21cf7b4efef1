package dev.veles.rules.staging;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.Optional;

/** Reads how many pods a workload keeps running. */
final class Replicas {
    private Replicas() {}

    /** True for pods that an applied object keeps running; Jobs end by themselves. */
    static boolean areKept(PodView pod) {
        return pod.isKept() && pod.owner().role() == ObjectView.Role.APPLIED;
    }

    /** The number as it is written; for the number that is not, Kubernetes takes one. */
    static Optional<Field> written(ObjectView object) {
        return object.root()
                .find("spec", "replicas")
                .filter(field -> !field.value().isEmpty())
                .filter(field -> !object.kind().equals("DaemonSet"));
    }

    /** True where it says that there are none, and where only the cluster will know. */
    static boolean areNone(ObjectView object) {
        return written(object)
                .map(field -> field.value().equals("0") || field.value().contains("${"))
                .orElse(false);
    }
}
