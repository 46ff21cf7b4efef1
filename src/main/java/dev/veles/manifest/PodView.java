package dev.veles.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pods that a workload makes, read from a pod template, or put together where its kind writes them otherwise.
 *
 * @param owner the workload: a Deployment, a Job, a Pod by itself, a workflow ...
 * @param metadata labels and annotations of the pods; empty where the template has none
 * @param spec the specification of the pods
 * @param life how long they live
 */
public record PodView(ObjectView owner, Optional<Field> metadata, Field spec, PodLife life) {
    /** Operators' kinds that do with their template what a Deployment does with its own. */
    private static final Set<String> AS_WRITTEN =
            Set.of("Rollout", "DeploymentConfig", "CloneSet", "StatefulSet", "DaemonSet", "ScaledJob");

    /**
     * A claim that the pods attach. A volume is attached whether or not a container mounts it, and whether or not it is
     * mounted read-only.
     *
     * @param name the claim's name
     * @param field where the name stands
     */
    public record ClaimUse(String name, Field field) {}

    /** All pods that an object makes, of any kind that is known to make some; one for each template of pods. */
    public static List<PodView> all(ObjectView owner) {
        Optional<PodShape> shape = owner.role() == ObjectView.Role.PATCH ? PodKinds.ofPatch(owner) : PodKinds.of(owner);
        if (shape.isEmpty()) {
            return List.of();
        }
        List<PodView> pods = new ArrayList<>(1);
        shape.get().collect(owner, pods);
        return pods;
    }

    /** The pods of an object of Kubernetes' own kinds, if it makes any. Such an object has one template. */
    public static Optional<PodView> of(ObjectView owner) {
        return isOfKubernetes(owner) ? all(owner).stream().findFirst() : Optional.empty();
    }

    /** True for pods that an object of Kubernetes' own kinds makes, which the API server holds to its own rules. */
    public boolean isOfKubernetes() {
        return isOfKubernetes(owner);
    }

    private static boolean isOfKubernetes(ObjectView owner) {
        String group = owner.manifest().group();
        return group.isEmpty() || group.equals("apps") || group.equals("batch");
    }

    /** True for pods that get what their template says and no more; other kinds may add labels, containers and ports. */
    public boolean isAsWritten() {
        return isOfKubernetes() || AS_WRITTEN.contains(owner.kind());
    }

    /** True for pods that run to an end: of Jobs, CronJobs, workflows, and what makes Jobs when work arrives. */
    public boolean isJob() {
        return life == PodLife.ENDING || life == PodLife.DEFINED;
    }

    /** True for pods that are there all the time, once the object is applied and unless it asks for none. */
    public boolean isKept() {
        return life == PodLife.KEPT;
    }

    /** True for pods of which each node that they select gets one, whatever else it has. */
    public boolean isOnEveryNode() {
        return owner.kind().equals("DaemonSet") || owner.kind().equals("BroadcastJob");
    }

    /** False where another object says on which nodes the pods run, and under which account. */
    public boolean isWhole() {
        return life != PodLife.DEFINED;
    }

    /** How many pods the template is for at once, where that is written; beside the template, as all kinds have it. */
    public Optional<Field> count() {
        Optional<Field> beside = spec.parent().flatMap(Field::parent);
        return beside.flatMap(holder -> holder.get("parallelism").or(() -> holder.get("replicas")));
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
