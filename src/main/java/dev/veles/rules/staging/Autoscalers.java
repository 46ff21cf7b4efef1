package dev.veles.rules.staging;

import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;

/** Finds what sets the replicas of a workload in the place of whoever wrote it. */
final class Autoscalers {
    private static final String PAUSED = "autoscaling.keda.sh/paused";

    private Autoscalers() {}

    /**
     * An autoscaler.
     *
     * @param object the autoscaler itself
     * @param kind of what it scales
     * @param target name of what it scales
     * @param place where it says how many there are at least, or whom it scales
     * @param least how many there are at least
     * @param startsFromNone true where it also starts what has no replicas
     */
    record Scaler(ObjectView object, String kind, String target, Field place, String least, boolean startsFromNone) {}

    /** All that keep something running. */
    static List<Scaler> in(ManifestSet objects) {
        List<Scaler> scalers = new ArrayList<>();
        for (ObjectView object : objects.all("autoscaling", "HorizontalPodAutoscaler")) {
            add(object, "minReplicas", "1", false, scalers);
        }
        for (ObjectView object : objects.all("keda.sh", "ScaledObject")) {
            if (!isPaused(object)) {
                add(object, "minReplicaCount", "0", true, scalers);
            }
        }
        for (ObjectView object : objects.all("argoproj.io", "Rollout")) {
            addRollout(object, scalers);
        }
        return scalers;
    }

    /** A Rollout that borrows the pod template of a Deployment runs its pods, whatever the Deployment says itself. */
    private static void addRollout(ObjectView object, List<Scaler> scalers) {
        Field root = object.root();
        String replicas = root.text("spec", "replicas").orElse("1");
        root.find("spec", "workloadRef").filter(target -> !replicas.equals("0")).ifPresent(target -> {
            Field place = root.find("spec", "replicas").orElse(target);
            String kind = target.text("kind").orElse("");
            scalers.add(new Scaler(object, kind, target.text("name").orElse(""), place, replicas, true));
        });
    }

    private static void add(ObjectView object, String key, String least, boolean starts, List<Scaler> scalers) {
        Field root = object.root();
        root.find("spec", "scaleTargetRef").ifPresent(target -> {
            Field place = root.find("spec", key).orElse(target);
            scalers.add(new Scaler(
                    object,
                    target.text("kind").orElse("Deployment"),
                    target.text("name").orElse(""),
                    place,
                    root.text("spec", key).orElse(least),
                    starts));
        });
    }

    private static boolean isPaused(ObjectView object) {
        Field root = object.root();
        return root.text("metadata", "annotations", PAUSED).orElse("false").equals("true")
                || root.text("metadata", "annotations", PAUSED + "-replicas")
                        .orElse("")
                        .equals("0")
                || root.text("spec", "maxReplicaCount").orElse("").equals("0");
    }
}
