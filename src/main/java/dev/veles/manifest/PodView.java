package dev.veles.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pods that a workload makes, read from its pod template.
 *
 * @param owner the workload: a Deployment, a Job, a Pod by itself ...
 * @param metadata labels and annotations of the pods; empty where the template has none
 * @param spec the specification of the pods
 */
public record PodView(ObjectView owner, Optional<Field> metadata, Field spec) {
    private static final Map<String, String[]> TEMPLATES = Map.of(
            "/ReplicationController", new String[] {"spec", "template"},
            "apps/Deployment", new String[] {"spec", "template"},
            "apps/StatefulSet", new String[] {"spec", "template"},
            "apps/DaemonSet", new String[] {"spec", "template"},
            "apps/ReplicaSet", new String[] {"spec", "template"},
            "batch/Job", new String[] {"spec", "template"},
            "batch/CronJob", new String[] {"spec", "jobTemplate", "spec", "template"},
            "keda.sh/ScaledJob", new String[] {"spec", "jobTargetRef", "template"},
            "/PodTemplate", new String[] {"template"},
            "/Pod", new String[0]);

    /**
     * A claim that the pods attach. A volume is attached whether or not a container mounts it, and whether or not it is
     * mounted read-only.
     *
     * @param name the claim's name
     * @param field where the name stands
     */
    public record ClaimUse(String name, Field field) {}

    /** The pods of an object, if it makes any. */
    public static Optional<PodView> of(ObjectView owner) {
        String[] keys = TEMPLATES.get(owner.manifest().group() + "/" + owner.kind());
        if (keys == null) {
            return Optional.empty();
        }
        return owner.root()
                .find(keys)
                .flatMap(template ->
                        template.get("spec").map(spec -> new PodView(owner, template.get("metadata"), spec)));
    }

    /** True for pods that run to an end: of Jobs, CronJobs, and what makes Jobs when work arrives. */
    public boolean isJob() {
        return owner.kind().endsWith("Job");
    }

    /** The namespace that the pods run in, or an empty string. */
    public String namespace() {
        return owner.namespace();
    }

    /** All containers: init, ephemeral and ordinary ones. */
    public List<Field> containers() {
        List<Field> containers = new ArrayList<>(spec.items("initContainers"));
        containers.addAll(spec.items("containers"));
        containers.addAll(spec.items("ephemeralContainers"));
        return containers;
    }

    /** The volumes. */
    public List<Field> volumes() {
        return spec.items("volumes");
    }

    /** The named claims that the pods attach, in the order of the volumes; claims made for a pod alone are not here. */
    public List<ClaimUse> claims() {
        List<ClaimUse> claims = new ArrayList<>();
        for (Field volume : volumes()) {
            volume.find("persistentVolumeClaim", "claimName")
                    .ifPresent(field -> claims.add(new ClaimUse(field.value(), field)));
        }
        return claims;
    }

    /** The entries of {@code env} of all containers. */
    public List<Field> env() {
        return containers().stream()
                .flatMap(container -> container.items("env").stream())
                .toList();
    }

    /** True only where the object says that a container does not run as root; what it says wins over what the pod says. */
    public boolean runsWithoutRoot(Field container) {
        String user = security(container, "runAsUser");
        return user.isEmpty() ? security(container, "runAsNonRoot").equals("true") : !user.equals("0");
    }

    private String security(Field container, String key) {
        return container
                .text("securityContext", key)
                .or(() -> spec.text("securityContext", key))
                .orElse("");
    }

    /** The service account that the pods run under. */
    public String serviceAccount() {
        return spec.text("serviceAccountName")
                .or(() -> spec.text("serviceAccount"))
                .filter(name -> !name.isEmpty())
                .orElse("default");
    }

    /** The labels of the pods. */
    public Map<String, String> labels() {
        return metadata.map(field -> Labels.of(field, "labels")).orElse(Map.of());
    }

    /** The labels that a node must have. */
    public Map<String, String> nodeSelector() {
        return Labels.of(spec, "nodeSelector");
    }
}
