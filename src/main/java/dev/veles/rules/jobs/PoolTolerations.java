package dev.veles.rules.jobs;

import dev.veles.facts.NodePool;
import dev.veles.manifest.Field;

/** Compares tolerations of pods with the taints of a node pool. */
final class PoolTolerations {
    /** Kubernetes taints nodes that are not well, and pods may wait until they are. */
    private static final String CONDITIONS = "node.kubernetes.io/";

    private PoolTolerations() {}

    /** True for a toleration of this taint and of nothing else. */
    static boolean isExactly(Field toleration, NodePool.Taint taint) {
        boolean any = operator(toleration).equals("Exists");
        return key(toleration).equals(taint.key().value())
                && effect(toleration).equals(taint.effect())
                && (any
                        ? taint.value().isEmpty()
                        : toleration.text("value").orElse("").equals(taint.value()));
    }

    /** True for a toleration of this taint, whatever else it tolerates. */
    static boolean covers(Field toleration, NodePool.Taint taint) {
        boolean any = operator(toleration).equals("Exists");
        String effect = effect(toleration);
        return key(toleration).equals(taint.key().value())
                && (effect.isEmpty() || effect.equals(taint.effect()))
                && (any || toleration.text("value").orElse("").equals(taint.value()));
    }

    /** True for a toleration of a condition that a node is in, which says nothing of the pool. */
    static boolean isOfCondition(Field toleration) {
        return key(toleration).startsWith(CONDITIONS);
    }

    /** True for a toleration of whatever there is. */
    static boolean isOfEverything(Field toleration) {
        return key(toleration).isEmpty();
    }

    /** Where to say something of a toleration: where the other rules about tolerations do, too. */
    static Field place(Field toleration) {
        return toleration.get("key").or(() -> toleration.get("operator")).orElse(toleration);
    }

    /** What a toleration tolerates, as people write it. */
    static String shown(Field toleration) {
        String key = isOfEverything(toleration) ? "*" : key(toleration);
        String value = toleration.text("value").orElse("");
        String effect = effect(toleration);
        String what = operator(toleration).equals("Exists") ? key : key + "=" + value;
        return effect.isEmpty() ? what : what + ":" + effect;
    }

    /** A taint, as people write it. */
    static String shown(NodePool.Taint taint) {
        String value = taint.value().isEmpty() ? "" : "=" + taint.value();
        return taint.key() + value + ":" + taint.effect();
    }

    private static String key(Field toleration) {
        return toleration.text("key").orElse("");
    }

    private static String effect(Field toleration) {
        return toleration.text("effect").orElse("");
    }

    private static String operator(Field toleration) {
        return toleration.text("operator").filter(text -> !text.isEmpty()).orElse("Equal");
    }
}
