package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import java.util.List;
import java.util.Set;

/**
 * What kustomize knows of a mapping in an object: which of its lists it merges element by element, and by which keys.
 *
 * <p>kustomize takes this from the OpenAPI document that it carries (Kubernetes 1.21 in 5.5 and in 5.8): every field
 * there with a patch strategy of {@code merge}. Kinds that the document does not have, which are all custom resources
 * and newer built-in kinds, have no such lists: a patch replaces their lists whole.
 */
enum Shape {
    /** A mapping without lists that merge, at any depth. */
    OPAQUE,
    OBJECT,
    METADATA,
    SERVICE,
    SERVICE_SPEC,
    SERVICE_ACCOUNT,
    POD,
    POD_TEMPLATE_OBJECT,
    WORKLOAD,
    WORKLOAD_SPEC,
    CRON_JOB,
    CRON_JOB_SPEC,
    JOB_TEMPLATE,
    POD_TEMPLATE,
    POD_SPEC,
    CONTAINER;

    private static final Set<String> CONTAINER_LISTS = Set.of("containers", "initContainers", "ephemeralContainers");

    /** The shape of a whole object. */
    static Shape of(Mapping root) {
        String type =
                root.text("apiVersion").orElse("") + " " + root.text("kind").orElse("");
        return switch (type) {
            case "v1 Pod" -> POD;
            case "v1 PodTemplate" -> POD_TEMPLATE_OBJECT;
            case "v1 Service" -> SERVICE;
            case "v1 ServiceAccount" -> SERVICE_ACCOUNT;
            case "v1 ReplicationController",
                    "apps/v1 DaemonSet",
                    "apps/v1 Deployment",
                    "apps/v1 ReplicaSet",
                    "apps/v1 StatefulSet",
                    "batch/v1 Job" -> WORKLOAD;
            case "batch/v1 CronJob" -> CRON_JOB;
            default -> OBJECT;
        };
    }

    /** The shape of a mapping under a key, or of the elements of a list under it. */
    Shape field(String key) {
        return switch (this) {
            case OPAQUE, METADATA, SERVICE_SPEC, CONTAINER -> OPAQUE;
            case POD_SPEC -> CONTAINER_LISTS.contains(key) ? CONTAINER : OPAQUE;
            case OBJECT, SERVICE_ACCOUNT -> key.equals("metadata") ? METADATA : OPAQUE;
            case SERVICE -> inner(key, "spec", SERVICE_SPEC);
            case POD, POD_TEMPLATE -> inner(key, "spec", POD_SPEC);
            case POD_TEMPLATE_OBJECT, WORKLOAD_SPEC -> inner(key, "template", POD_TEMPLATE);
            case WORKLOAD, JOB_TEMPLATE -> inner(key, "spec", WORKLOAD_SPEC);
            case CRON_JOB -> inner(key, "spec", CRON_JOB_SPEC);
            case CRON_JOB_SPEC -> inner(key, "jobTemplate", JOB_TEMPLATE);
        };
    }

    private static Shape inner(String key, String wanted, Shape shape) {
        return key.equals("metadata") ? METADATA : key.equals(wanted) ? shape : OPAQUE;
    }

    /**
     * How kustomize tells the elements of a list apart when it merges it.
     *
     * @return the keys whose values are taken together, the first of them never absent; empty where the list is
     *     replaced whole
     */
    List<String> mergeKeys(String list) {
        return switch (this) {
            case METADATA -> list.equals("ownerReferences") ? List.of("uid") : List.of();
            case SERVICE_ACCOUNT -> list.equals("secrets") ? List.of("name") : List.of();
            case SERVICE_SPEC -> list.equals("ports") ? List.of("port", "protocol") : List.of();
            case POD_SPEC -> podSpecKeys(list);
            case CONTAINER -> containerKeys(list);
            default -> List.of();
        };
    }

    private static List<String> podSpecKeys(String list) {
        return switch (list) {
            case "containers", "initContainers", "ephemeralContainers", "volumes", "imagePullSecrets" ->
                List.of("name");
            case "hostAliases" -> List.of("ip");
            case "topologySpreadConstraints" -> List.of("topologyKey", "whenUnsatisfiable");
            default -> List.of();
        };
    }

    private static List<String> containerKeys(String list) {
        return switch (list) {
            case "env" -> List.of("name");
            case "volumeMounts" -> List.of("mountPath");
            case "volumeDevices" -> List.of("devicePath");
            case "ports" -> List.of("containerPort", "protocol");
            default -> List.of();
        };
    }

    /**
     * True for lists whose elements may be divided between base and overlay: the ones that people think of by element,
     * and that kustomize merges by a single key. It orders lists with two keys differently.
     */
    boolean divides(String list) {
        return switch (list) {
            case "containers", "initContainers", "volumes" -> this == POD_SPEC;
            case "env", "volumeMounts" -> this == CONTAINER;
            default -> false;
        };
    }
}
