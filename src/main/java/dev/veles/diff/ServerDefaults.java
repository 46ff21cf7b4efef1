package dev.veles.diff;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the API server writes into fields that an object leaves out. A field that says the same in one form of an object
 * and is left out in the other is no difference. The values are those of Kubernetes' API reference.
 */
final class ServerDefaults {
    /** Nothing is filled in. */
    static final ServerDefaults NONE = new ServerDefaults("", "", Map.of());

    /** By the keys that end a path, below a pod's spec. */
    private static final Map<String, String> POD_FIELDS = Map.ofEntries(
            Map.entry("dnsPolicy", "ClusterFirst"),
            Map.entry("schedulerName", "default-scheduler"),
            Map.entry("terminationGracePeriodSeconds", "30"),
            Map.entry("enableServiceLinks", "true"),
            Map.entry("hostNetwork", "false"),
            Map.entry("hostPID", "false"),
            Map.entry("hostIPC", "false"),
            Map.entry("shareProcessNamespace", "false"),
            Map.entry("containers.terminationMessagePath", "/dev/termination-log"),
            Map.entry("containers.terminationMessagePolicy", "File"),
            Map.entry("containers.stdin", "false"),
            Map.entry("containers.stdinOnce", "false"),
            Map.entry("containers.tty", "false"),
            Map.entry("containers.ports.protocol", "TCP"),
            Map.entry("containers.volumeMounts.readOnly", "false"),
            Map.entry("containers.securityContext.privileged", "false"),
            Map.entry("containers.env.valueFrom.fieldRef.apiVersion", "v1"),
            Map.entry("containers.env.valueFrom.configMapKeyRef.optional", "false"),
            Map.entry("containers.env.valueFrom.secretKeyRef.optional", "false"),
            Map.entry("containers.envFrom.configMapRef.optional", "false"),
            Map.entry("containers.envFrom.secretRef.optional", "false"),
            Map.entry("containers.probe.timeoutSeconds", "1"),
            Map.entry("containers.probe.periodSeconds", "10"),
            Map.entry("containers.probe.successThreshold", "1"),
            Map.entry("containers.probe.failureThreshold", "3"),
            Map.entry("containers.probe.initialDelaySeconds", "0"),
            Map.entry("containers.probe.httpGet.scheme", "HTTP"),
            Map.entry("containers.probe.httpGet.path", "/"),
            Map.entry("volumes.configMap.defaultMode", "420"),
            Map.entry("volumes.secret.defaultMode", "420"),
            Map.entry("volumes.projected.defaultMode", "420"),
            Map.entry("volumes.downwardAPI.defaultMode", "420"),
            Map.entry("volumes.configMap.optional", "false"),
            Map.entry("volumes.secret.optional", "false"),
            Map.entry("volumes.hostPath.type", ""),
            Map.entry("volumes.persistentVolumeClaim.readOnly", "false"),
            Map.entry("volumes.projected.sources.serviceAccountToken.expirationSeconds", "3600"),
            Map.entry("tolerations.operator", "Equal"),
            Map.entry("topologySpreadConstraints.nodeAffinityPolicy", "Honor"),
            Map.entry("topologySpreadConstraints.nodeTaintsPolicy", "Ignore"));

    /** By group, kind and keys. */
    private static final Map<String, Map<String, String>> KIND_FIELDS = Map.ofEntries(
            Map.entry(
                    "apps/Deployment",
                    Map.of(
                            "spec.replicas", "1",
                            "spec.revisionHistoryLimit", "10",
                            "spec.progressDeadlineSeconds", "600",
                            "spec.minReadySeconds", "0",
                            "spec.paused", "false",
                            "spec.strategy.type", "RollingUpdate",
                            "spec.strategy.rollingUpdate.maxSurge", "25%",
                            "spec.strategy.rollingUpdate.maxUnavailable", "25%")),
            Map.entry(
                    "apps/StatefulSet",
                    Map.ofEntries(
                            Map.entry("spec.replicas", "1"),
                            Map.entry("spec.revisionHistoryLimit", "10"),
                            Map.entry("spec.minReadySeconds", "0"),
                            Map.entry("spec.podManagementPolicy", "OrderedReady"),
                            Map.entry("spec.updateStrategy.type", "RollingUpdate"),
                            Map.entry("spec.updateStrategy.rollingUpdate.partition", "0"),
                            Map.entry("spec.persistentVolumeClaimRetentionPolicy.whenDeleted", "Retain"),
                            Map.entry("spec.persistentVolumeClaimRetentionPolicy.whenScaled", "Retain"),
                            Map.entry("spec.volumeClaimTemplates.apiVersion", "v1"),
                            Map.entry("spec.volumeClaimTemplates.kind", "PersistentVolumeClaim"),
                            Map.entry("spec.volumeClaimTemplates.spec.volumeMode", "Filesystem"))),
            Map.entry(
                    "apps/DaemonSet",
                    Map.of(
                            "spec.revisionHistoryLimit", "10",
                            "spec.minReadySeconds", "0",
                            "spec.updateStrategy.type", "RollingUpdate",
                            "spec.updateStrategy.rollingUpdate.maxSurge", "0",
                            "spec.updateStrategy.rollingUpdate.maxUnavailable", "1")),
            Map.entry(
                    "batch/Job",
                    Map.of(
                            "spec.parallelism", "1",
                            "spec.completions", "1",
                            "spec.backoffLimit", "6",
                            "spec.suspend", "false",
                            "spec.completionMode", "NonIndexed",
                            "spec.manualSelector", "false",
                            "spec.podReplacementPolicy", "TerminatingOrFailed")),
            Map.entry(
                    "batch/CronJob",
                    Map.of(
                            "spec.concurrencyPolicy", "Allow",
                            "spec.suspend", "false",
                            "spec.successfulJobsHistoryLimit", "3",
                            "spec.failedJobsHistoryLimit", "1",
                            "spec.jobTemplate.spec.parallelism", "1",
                            "spec.jobTemplate.spec.completions", "1",
                            "spec.jobTemplate.spec.backoffLimit", "6",
                            "spec.jobTemplate.spec.completionMode", "NonIndexed",
                            "spec.jobTemplate.spec.suspend", "false")),
            Map.entry(
                    "/Service",
                    Map.of(
                            "spec.type", "ClusterIP",
                            "spec.sessionAffinity", "None",
                            "spec.internalTrafficPolicy", "Cluster",
                            "spec.ipFamilyPolicy", "SingleStack",
                            "spec.ports.protocol", "TCP",
                            "spec.publishNotReadyAddresses", "false")),
            Map.entry("/PersistentVolumeClaim", Map.of("spec.volumeMode", "Filesystem")),
            Map.entry(
                    "/PersistentVolume",
                    Map.of("spec.volumeMode", "Filesystem", "spec.persistentVolumeReclaimPolicy", "Retain")),
            Map.entry("/Secret", Map.of("type", "Opaque", "immutable", "false")),
            Map.entry("/ConfigMap", Map.of("immutable", "false")),
            Map.entry(
                    "storage.k8s.io/StorageClass",
                    Map.of(
                            "reclaimPolicy", "Delete",
                            "volumeBindingMode", "Immediate",
                            "allowVolumeExpansion", "false")),
            Map.entry(
                    "storage.k8s.io/CSIDriver",
                    Map.of(
                            "spec.attachRequired", "true",
                            "spec.podInfoOnMount", "false",
                            "spec.fsGroupPolicy", "ReadWriteOnceWithFSType",
                            "spec.storageCapacity", "false",
                            "spec.requiresRepublish", "false",
                            "spec.seLinuxMount", "false")),
            Map.entry(
                    "scheduling.k8s.io/PriorityClass",
                    Map.of("preemptionPolicy", "PreemptLowerPriority", "globalDefault", "false")),
            Map.entry("autoscaling/HorizontalPodAutoscaler", Map.of("spec.minReplicas", "1")),
            Map.entry(
                    "networking.k8s.io/NetworkPolicy",
                    Map.of(
                            "spec.ingress.ports.protocol", "TCP",
                            "spec.egress.ports.protocol", "TCP")),
            Map.entry("rbac.authorization.k8s.io/RoleBinding", Map.of("roleRef.apiGroup", "rbac.authorization.k8s.io")),
            Map.entry(
                    "rbac.authorization.k8s.io/ClusterRoleBinding",
                    Map.of("roleRef.apiGroup", "rbac.authorization.k8s.io")));

    /** Mappings that the API server makes where they are left out. */
    private static final Set<String> STRUCTURES = Set.of(
            "strategy", "updateStrategy", "rollingUpdate", "persistentVolumeClaimRetentionPolicy", "securityContext");

    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers", "ephemeralContainers");
    private static final Set<String> PROBES = Set.of("livenessProbe", "readinessProbe", "startupProbe");

    private final String group;
    private final String kind;
    private final Map<String, String> fields;

    private ServerDefaults(String group, String kind, Map<String, String> fields) {
        this.group = group;
        this.kind = kind;
        this.fields = fields;
    }

    /** Those of a kind; of kinds that Kubernetes does not have itself, only what they have in common. */
    static ServerDefaults of(String group, String kind) {
        return new ServerDefaults(group, kind, KIND_FIELDS.getOrDefault(group + "/" + kind, Map.of()));
    }

    /**
     * True where the API server fills in the same.
     *
     * @param path to the mapping that has the field in one form of the object
     * @param key of the field
     * @param value what the field says
     * @param other the same mapping in the form that leaves the field out
     */
    boolean fill(DiffPath path, String key, Node value, Mapping other) {
        if (kind.isEmpty() || path.steps().contains(new Step.Inside())) {
            return false;
        }
        List<String> keys = new ArrayList<>(path.keys());
        keys.add(key);
        return fills(keys, value, other);
    }

    private boolean fills(List<String> keys, Node value, Mapping other) {
        if (value instanceof Mapping mapping) {
            return STRUCTURES.contains(keys.get(keys.size() - 1)) && isFilled(keys, mapping, other);
        }
        if (!(value instanceof Scalar scalar)) {
            return false;
        }
        String whole = String.join(".", keys);
        String known = fields.get(whole);
        if (known != null) {
            return known.equals(scalar.value());
        }
        List<String> pod = podKeys(keys);
        return pod.isEmpty() ? isOther(keys, scalar, other) : isPodDefault(pod, scalar, other);
    }

    private boolean isFilled(List<String> keys, Mapping mapping, Mapping other) {
        boolean securityContext = keys.get(keys.size() - 1).equals("securityContext");
        if (securityContext) {
            return mapping.isEmpty() && podKeys(keys).size() == 1;
        }
        if (keys.get(keys.size() - 1).equals("rollingUpdate") && isRecreate(other)) {
            return false;
        }
        for (Map.Entry<String, Mapping.Entry> entry : mapping.entries().entrySet()) {
            List<String> longer = new ArrayList<>(keys);
            longer.add(entry.getKey());
            if (!fills(longer, entry.getValue().value(), other)) {
                return false;
            }
        }
        return true;
    }

    /** With another type than the default one nothing is filled in below it. */
    private static boolean isRecreate(Mapping strategy) {
        return strategy.text("type").map(type -> !type.equals("RollingUpdate")).orElse(false);
    }

    /** The keys below the pod's spec, all lists of containers and all probes under one name; empty outside of one. */
    private List<String> podKeys(List<String> keys) {
        int start = podStart(keys);
        if (start < 0 || start >= keys.size()) {
            return List.of();
        }
        List<String> pod = new ArrayList<>();
        for (String key : keys.subList(start, keys.size())) {
            pod.add(CONTAINERS.contains(key) ? "containers" : PROBES.contains(key) ? "probe" : key);
        }
        return pod;
    }

    private int podStart(List<String> keys) {
        if (group.isEmpty() && kind.equals("Pod")) {
            return keys.get(0).equals("spec") ? 1 : -1;
        }
        for (int i = 0; i + 1 < keys.size(); i++) {
            if (keys.get(i).equals("template") && keys.get(i + 1).equals("spec")) {
                return i + 2;
            }
        }
        return -1;
    }

    private boolean isPodDefault(List<String> pod, Scalar value, Mapping other) {
        String path = String.join(".", pod);
        return switch (path) {
            case "restartPolicy" -> value.value().equals("Always") && !group.equals("batch");
            case "serviceAccount" ->
                other.text("serviceAccountName").filter(value.value()::equals).isPresent();
            case "containers.imagePullPolicy" ->
                value.value().equals(pullPolicy(other.text("image").orElse("")));
            default -> value.value().equals(POD_FIELDS.get(path));
        };
    }

    /** {@code Always} for the tag "latest", given or meant, else {@code IfNotPresent}. */
    private static String pullPolicy(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        boolean floating = name.endsWith(":latest") || (!name.contains(":") && !name.contains("@"));
        return floating ? "Always" : "IfNotPresent";
    }

    private boolean isOther(List<String> keys, Scalar value, Mapping other) {
        String path = String.join(".", keys);
        return switch (group + "/" + kind + " " + path) {
            case "/Service spec.ports.targetPort" ->
                other.text("port").filter(value.value()::equals).isPresent();
            case "rbac.authorization.k8s.io/RoleBinding subjects.apiGroup",
                    "rbac.authorization.k8s.io/ClusterRoleBinding subjects.apiGroup" ->
                value.value().equals(subjectGroup(other));
            default -> false;
        };
    }

    private static String subjectGroup(Mapping subject) {
        return subject.text("kind").orElse("").equals("ServiceAccount") ? "" : "rbac.authorization.k8s.io";
    }
}
