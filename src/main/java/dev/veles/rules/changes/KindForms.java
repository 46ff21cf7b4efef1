package dev.veles.rules.changes;

import java.util.Map;

/** The forms of single values by kind and path; a path goes through lists to each of their items. */
final class KindForms {
    private static final ValueForm COUNT = ValueForm.atLeast(0);
    private static final ValueForm PROTOCOL = ValueForm.oneOf("TCP", "UDP", "SCTP");
    private static final ValueForm LABEL = ValueForm.matching(ValueForm.LABEL, "value of a label");
    private static final ValueForm NAME = ValueForm.matching(ValueForm.NAME, "name");
    private static final ValueForm ACCESS =
            ValueForm.oneOf("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");
    private static final ValueForm MODE = ValueForm.oneOf("Filesystem", "Block");

    /** Of the spec of pods, all lists of containers and all probes under one name each. */
    static final Map<String, ValueForm> POD = Map.ofEntries(
            Map.entry("dnsPolicy", ValueForm.oneOf("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None")),
            Map.entry("terminationGracePeriodSeconds", COUNT),
            Map.entry("securityContext.runAsUser", COUNT),
            Map.entry("securityContext.runAsGroup", COUNT),
            Map.entry("securityContext.fsGroup", COUNT),
            Map.entry("volumes.name", NAME),
            Map.entry("nodeSelector.*", LABEL),
            Map.entry("tolerations.effect", ValueForm.oneOf("NoSchedule", "PreferNoSchedule", "NoExecute", "")),
            Map.entry("tolerations.operator", ValueForm.oneOf("Exists", "Equal", "")),
            Map.entry("restartPolicy", ValueForm.oneOf("Always", "OnFailure", "Never")));

    static final Map<String, ValueForm> METADATA = Map.of("labels.*", LABEL);

    static final Map<String, ValueForm> CONTAINER = Map.ofEntries(
            Map.entry("name", NAME),
            Map.entry("imagePullPolicy", ValueForm.oneOf("Always", "IfNotPresent", "Never")),
            Map.entry("terminationMessagePolicy", ValueForm.oneOf("File", "FallbackToLogsOnError")),
            Map.entry("ports.containerPort", ValueForm::port),
            Map.entry("ports.name", ValueForm::portName),
            Map.entry("ports.protocol", PROTOCOL),
            Map.entry("env.name", ValueForm.matching(ValueForm.VARIABLE, "name of a variable")),
            Map.entry("env.valueFrom.fieldRef.fieldPath", ValueForm.matching(ValueForm.POD_FIELD, "field of a pod")),
            Map.entry("securityContext.runAsUser", COUNT),
            Map.entry("securityContext.runAsGroup", COUNT));

    static final Map<String, ValueForm> PROBE = Map.of(
            "httpGet.port", ValueForm::portOrName,
            "tcpSocket.port", ValueForm::portOrName,
            "httpGet.scheme", ValueForm.oneOf("HTTP", "HTTPS"),
            "periodSeconds", COUNT,
            "timeoutSeconds", COUNT,
            "initialDelaySeconds", COUNT,
            "successThreshold", COUNT,
            "failureThreshold", COUNT);

    private static final Map<String, Map<String, ValueForm>> KINDS = Map.ofEntries(
            Map.entry(
                    "apps/Deployment",
                    Map.of(
                            "spec.replicas", COUNT,
                            "spec.minReadySeconds", COUNT,
                            "spec.revisionHistoryLimit", COUNT,
                            "spec.progressDeadlineSeconds", COUNT,
                            "spec.strategy.type", ValueForm.oneOf("Recreate", "RollingUpdate"),
                            "spec.strategy.rollingUpdate.maxSurge", ValueForm::share,
                            "spec.strategy.rollingUpdate.maxUnavailable", ValueForm::share)),
            Map.entry(
                    "apps/StatefulSet",
                    Map.of(
                            "spec.replicas", COUNT,
                            "spec.minReadySeconds", COUNT,
                            "spec.revisionHistoryLimit", COUNT,
                            "spec.podManagementPolicy", ValueForm.oneOf("OrderedReady", "Parallel"),
                            "spec.updateStrategy.type", ValueForm.oneOf("RollingUpdate", "OnDelete"),
                            "spec.updateStrategy.rollingUpdate.partition", COUNT)),
            Map.entry(
                    "apps/DaemonSet",
                    Map.of(
                            "spec.minReadySeconds",
                            COUNT,
                            "spec.revisionHistoryLimit",
                            COUNT,
                            "spec.updateStrategy.type",
                            ValueForm.oneOf("RollingUpdate", "OnDelete"),
                            "spec.updateStrategy.rollingUpdate.maxSurge",
                            ValueForm::share,
                            "spec.updateStrategy.rollingUpdate.maxUnavailable",
                            ValueForm::share)),
            Map.entry(
                    "batch/Job",
                    Map.of(
                            "spec.backoffLimit", COUNT,
                            "spec.completions", COUNT,
                            "spec.parallelism", COUNT,
                            "spec.activeDeadlineSeconds", COUNT,
                            "spec.ttlSecondsAfterFinished", COUNT,
                            "spec.completionMode", ValueForm.oneOf("Indexed", "NonIndexed"))),
            Map.entry(
                    "batch/CronJob",
                    Map.of(
                            "spec.schedule",
                            CronForm::flaw,
                            "spec.timeZone",
                            CronForm::zoneFlaw,
                            "spec.concurrencyPolicy",
                            ValueForm.oneOf("Allow", "Forbid", "Replace"),
                            "spec.successfulJobsHistoryLimit",
                            COUNT,
                            "spec.failedJobsHistoryLimit",
                            COUNT,
                            "spec.jobTemplate.spec.backoffLimit",
                            COUNT)),
            Map.entry(
                    "/Service",
                    Map.of(
                            "spec.type",
                            ValueForm.oneOf("ClusterIP", "NodePort", "LoadBalancer", "ExternalName"),
                            "spec.sessionAffinity",
                            ValueForm.oneOf("None", "ClientIP"),
                            "spec.ports.port",
                            ValueForm::port,
                            "spec.ports.targetPort",
                            ValueForm::portOrName,
                            "spec.ports.protocol",
                            PROTOCOL,
                            "spec.ports.name",
                            NAME,
                            "spec.selector.*",
                            LABEL)),
            Map.entry("/PersistentVolumeClaim", Map.of("spec.accessModes", ACCESS, "spec.volumeMode", MODE)),
            Map.entry(
                    "storage.k8s.io/StorageClass",
                    Map.of(
                            "reclaimPolicy", ValueForm.oneOf("Delete", "Retain"),
                            "volumeBindingMode", ValueForm.oneOf("Immediate", "WaitForFirstConsumer"))),
            Map.entry("scheduling.k8s.io/PriorityClass", Map.of("value", ValueForm.atMost(1_000_000_000))),
            Map.entry(
                    "networking.k8s.io/Ingress",
                    Map.of(
                            "spec.rules.host", ValueForm.matching(ValueForm.HOST, "host name"),
                            "spec.rules.http.paths.pathType",
                                    ValueForm.oneOf("Exact", "Prefix", "ImplementationSpecific"))),
            Map.entry(
                    "policy/PodDisruptionBudget",
                    Map.of("spec.minAvailable", ValueForm::share, "spec.maxUnavailable", ValueForm::share)),
            Map.entry("rbac.authorization.k8s.io/RoleBinding", binding()),
            Map.entry("rbac.authorization.k8s.io/ClusterRoleBinding", binding()));

    private KindForms() {}

    /** Those of a kind; none for kinds of which nothing is known. */
    static Map<String, ValueForm> of(String group, String kind) {
        return KINDS.getOrDefault(group + "/" + kind, Map.of());
    }

    private static Map<String, ValueForm> binding() {
        return Map.of(
                "roleRef.kind", ValueForm.oneOf("Role", "ClusterRole"),
                "subjects.kind", ValueForm.oneOf("ServiceAccount", "User", "Group"));
    }
}
