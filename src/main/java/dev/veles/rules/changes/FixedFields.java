package dev.veles.rules.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields of an object never change once it is there, as the API server of Kubernetes 1.35 answers a server-side
 * apply.
 *
 * @param fixed paths of fields; a path that ends in {@code *} means all keys there but the free ones
 * @param free keys that may change
 * @param remedy what to do instead
 */
record FixedFields(List<List<String>> fixed, Set<String> free, String remedy) {
    private static final String RENAME = "Give the object a new name, move what refers to it, and remove the old one.";
    private static final String REPLACE =
            "Give the object a new name or, where it may be away for a moment, annotate it"
                    + " with \"kustomize.toolkit.fluxcd.io/force: Enabled\".";
    private static final String ORPHAN = "Delete the StatefulSet with \"kubectl delete --cascade=orphan\", which leaves"
            + " its pods and claims alone, and let Flux make it anew.";
    private static final String COPY = "Make a claim with another name, copy the data, and move the pods to it.";

    private static final String DEFINE =
            "Define the new kind under another plural name or group, move the objects there,"
                    + " and remove the old definition last.";

    private static final Map<String, FixedFields> KINDS = Map.ofEntries(
            Map.entry("apps/Deployment", only(REPLACE, "spec.selector")),
            Map.entry("apps/DaemonSet", only(REPLACE, "spec.selector")),
            Map.entry("apps/ReplicaSet", only(REPLACE, "spec.selector")),
            Map.entry(
                    "apps/StatefulSet",
                    allBut(
                            ORPHAN,
                            "replicas",
                            "ordinals",
                            "template",
                            "updateStrategy",
                            "persistentVolumeClaimRetentionPolicy",
                            "minReadySeconds",
                            "revisionHistoryLimit")),
            Map.entry(
                    "batch/Job",
                    only(
                            REPLACE,
                            "spec.template",
                            "spec.completions",
                            "spec.completionMode",
                            "spec.podFailurePolicy",
                            "spec.backoffLimitPerIndex",
                            "spec.successPolicy",
                            "spec.managedBy",
                            "spec.selector")),
            Map.entry("/Pod", allBut(REPLACE, "activeDeadlineSeconds")),
            Map.entry(
                    "/PersistentVolumeClaim",
                    allBut(COPY, "resources", "volumeAttributesClassName").and("spec.resources.limits")),
            Map.entry(
                    "/PersistentVolume",
                    allBut(
                            RENAME,
                            "capacity",
                            "accessModes",
                            "claimRef",
                            "persistentVolumeReclaimPolicy",
                            "storageClassName",
                            "mountOptions",
                            "volumeAttributesClassName")),
            Map.entry(
                    "/Service", only(REPLACE, "spec.clusterIP", "spec.loadBalancerClass", "spec.healthCheckNodePort")),
            Map.entry("/Secret", only(REPLACE, "type")),
            Map.entry("/ResourceQuota", only(REPLACE, "spec.scopes")),
            Map.entry("rbac.authorization.k8s.io/RoleBinding", only(REPLACE, "roleRef")),
            Map.entry("rbac.authorization.k8s.io/ClusterRoleBinding", only(REPLACE, "roleRef")),
            Map.entry(
                    "storage.k8s.io/StorageClass",
                    only(RENAME, "provisioner", "parameters", "reclaimPolicy", "volumeBindingMode")),
            Map.entry("storage.k8s.io/VolumeAttributesClass", only(RENAME, "driverName", "parameters")),
            Map.entry("storage.k8s.io/CSIStorageCapacity", only(RENAME, "storageClassName", "nodeTopology")),
            Map.entry("apiextensions.k8s.io/CustomResourceDefinition", only(DEFINE, "spec.scope", "spec.names.kind")),
            Map.entry("storage.k8s.io/CSIDriver", only(REPLACE, "spec.attachRequired", "spec.volumeLifecycleModes")),
            Map.entry("scheduling.k8s.io/PriorityClass", only(RENAME, "value", "preemptionPolicy")),
            Map.entry("networking.k8s.io/IngressClass", only(RENAME, "spec.controller")),
            Map.entry("node.k8s.io/RuntimeClass", only(RENAME, "handler")),
            Map.entry("discovery.k8s.io/EndpointSlice", only(RENAME, "addressType")));

    private static final FixedFields NONE = new FixedFields(List.of(), Set.of(), RENAME);

    /** Of ConfigMaps and Secrets that say {@code immutable: true}. */
    static final FixedFields SEALED = only(
            "Give it a new name with each change, as kustomize's generators do, and refer to that.",
            "data",
            "binaryData",
            "stringData",
            "immutable");

    /** Those of a kind; none for kinds of which nothing is known. */
    static FixedFields of(String group, String kind) {
        return KINDS.getOrDefault(group + "/" + kind, NONE);
    }

    private static FixedFields only(String remedy, String... paths) {
        List<List<String>> fixed = List.of(paths).stream()
                .map(path -> List.of(path.split("\\.", -1)))
                .toList();
        return new FixedFields(fixed, Set.of(), remedy);
    }

    private static FixedFields allBut(String remedy, String... free) {
        return new FixedFields(List.of(List.of("spec", "*")), Set.of(free), remedy);
    }

    private FixedFields and(String path) {
        List<List<String>> more = new ArrayList<>(fixed);
        more.add(List.of(path.split("\\.", -1)));
        return new FixedFields(more, free, remedy);
    }

    /** The fixed field that a path lies in, such as {@code spec.template}; empty for a path that may change. */
    String in(List<String> keys) {
        for (List<String> path : fixed) {
            if (keys.size() >= path.size() && matches(path, keys)) {
                return String.join(".", keys.subList(0, path.size()));
            }
        }
        return "";
    }

    private boolean matches(List<String> path, List<String> keys) {
        for (int i = 0; i < path.size(); i++) {
            boolean any = path.get(i).equals("*") && !free.contains(keys.get(i));
            if (!any && !path.get(i).equals(keys.get(i))) {
                return false;
            }
        }
        return true;
    }
}
