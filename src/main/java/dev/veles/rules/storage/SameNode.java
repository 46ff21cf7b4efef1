package dev.veles.rules.storage;

import dev.veles.manifest.Field;
import dev.veles.manifest.Labels;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the scheduler must put one workload's pods on the node of another's. */
final class SameNode {
    private static final String HOSTNAME = "kubernetes.io/hostname";

    private SameNode() {}

    /**
     * True where the pods require to be beside the others, or are pinned to a node that the others are not known to
     * avoid.
     *
     * @param others the workloads to be beside; empty where they are not known
     */
    static boolean isEnsured(PodView pod, List<PodView> others) {
        return hasAffinity(pod, others) || isPinned(pod, others);
    }

    /** True where all pods of a workload require the node of one another. */
    static boolean isOneNode(PodView pod) {
        return hasAffinity(pod, List.of(pod));
    }

    private static boolean hasAffinity(PodView pod, List<PodView> others) {
        return pod.spec().items("affinity", "podAffinity", "requiredDuringSchedulingIgnoredDuringExecution").stream()
                .filter(term -> term.text("topologyKey").orElse("").equals(HOSTNAME))
                .anyMatch(term -> selects(term, others));
    }

    private static boolean selects(Field term, List<PodView> others) {
        return others.isEmpty()
                || term.get("labelSelector")
                        .map(selector -> others.stream().anyMatch(other -> Labels.matches(selector, other.labels())))
                        .orElse(false);
    }

    private static boolean isPinned(PodView pod, List<PodView> others) {
        Optional<String> node = node(pod);
        return node.isPresent()
                && others.stream()
                        .allMatch(other -> node(other).map(node.get()::equals).orElse(true));
    }

    private static Optional<String> node(PodView pod) {
        return pod.spec()
                .text("nodeName")
                .or(() -> Optional.ofNullable(pod.nodeSelector().get(HOSTNAME)))
                .or(() -> requiredNode(pod));
    }

    /** The one node that every alternative of the node affinity names. */
    private static Optional<String> requiredNode(PodView pod) {
        List<Field> terms = pod.spec()
                .items(
                        "affinity",
                        "nodeAffinity",
                        "requiredDuringSchedulingIgnoredDuringExecution",
                        "nodeSelectorTerms");
        List<String> nodes = terms.stream().map(SameNode::nodeOf).distinct().toList();
        return nodes.size() == 1 && !nodes.get(0).isEmpty() ? Optional.of(nodes.get(0)) : Optional.empty();
    }

    private static String nodeOf(Field term) {
        return term.items("matchExpressions").stream()
                .filter(expression -> expression.text("key").orElse("").equals(HOSTNAME))
                .filter(expression -> expression.text("operator").orElse("").equals("In"))
                .map(expression -> expression.items("values"))
                .filter(values -> values.size() == 1)
                .map(values -> values.get(0).value())
                .findFirst()
                .orElse("");
    }

    /** True where the pods select nodes by everything by which the others do; whether that is one node, no one tells. */
    static boolean isSamePool(PodView pod, List<PodView> others) {
        Map<String, String> own = pod.nodeSelector();
        return !others.isEmpty()
                && others.stream()
                        .allMatch(other -> !other.nodeSelector().isEmpty()
                                && own.entrySet()
                                        .containsAll(other.nodeSelector().entrySet()));
    }
}
