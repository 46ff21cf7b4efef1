package dev.veles.rules.jobs;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.Optional;

/** Finds pods that may run on the nodes of a pool and that nothing sends there. */
public final class TolerationWithoutSelector implements Rule {
    private static final RuleMeta META = RuleMeta.warning("toleration-without-selector", Category.JOBS, Scope.ANYWHERE)
            .needsBuild()
            .yieldsTo("job-node-pool-mismatch")
            .summary("Pods tolerate the taint of a node pool, and no selector sends them to it")
            .why("A toleration only permits: the pods run wherever there is room, and the pool that is kept for them"
                    + " stays empty.")
            .help("Add a \"nodeSelector\" or a required node affinity with the labels of the pool.")
            .since("0.1", "Kubernetes: taints and tolerations", "the Veles contract: Cluster Contract");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            if (!pod.isOnEveryNode() && pod.isWhole() && !isSent(pod)) {
                firstOfPool(pod)
                        .ifPresent(key -> context.report(
                                key,
                                pod.owner() + " tolerates the taint \"" + key.value() + "\", and selects no nodes"));
            }
        }
    }

    private static boolean isSent(PodView pod) {
        return !pod.nodeSelector().isEmpty()
                || !pod.spec()
                        .items(
                                "affinity",
                                "nodeAffinity",
                                "requiredDuringSchedulingIgnoredDuringExecution",
                                "nodeSelectorTerms")
                        .isEmpty()
                || pod.spec().text("nodeName").isPresent()
                || pod.spec().text("runtimeClassName").isPresent();
    }

    private static Optional<Field> firstOfPool(PodView pod) {
        for (Field toleration : pod.spec().items("tolerations")) {
            Optional<Field> key =
                    toleration.get("key").filter(field -> !field.value().isEmpty());
            boolean passing = toleration.text("tolerationSeconds").isPresent()
                    || toleration.text("effect").orElse("").equals("PreferNoSchedule");
            if (key.isPresent() && !passing && !isOfKubernetes(key.get().value()) && !isAskedFor(key.get(), pod)) {
                return key;
            }
        }
        return Optional.empty();
    }

    /** Taints of states and of control planes: who tolerates those may run there, and need not. */
    private static boolean isOfKubernetes(String key) {
        return key.startsWith("node.kubernetes.io/")
                || key.startsWith("node-role.kubernetes.io/")
                || key.startsWith("node.cloudprovider.kubernetes.io/")
                || key.endsWith("not-ready")
                || key.equals("CriticalAddonsOnly")
                || key.equals("kubernetes.io/arch");
    }

    /** Nodes with a device are tainted with its name, and asking for the device sends a pod there. */
    private static boolean isAskedFor(Field key, PodView pod) {
        return pod.containers().stream()
                .anyMatch(container -> container
                                .find("resources", "limits", key.value())
                                .isPresent()
                        || container.find("resources", "requests", key.value()).isPresent()
                        || !container.items("resources", "claims").isEmpty());
    }
}
