package dev.veles.rules.jobs;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;

/** Finds tolerations that no taint keeps away. */
public final class TolerationMatchesEverything implements Rule {
    private static final RuleMeta META = RuleMeta.error("toleration-matches-everything", Category.JOBS, Scope.ANYWHERE)
            .yieldsTo("job-node-pool-mismatch")
            .summary("A toleration without a key lets pods onto every tainted node")
            .why("Taints keep nodes free for others or free of work while they are broken, and these pods run there"
                    + " all the same.")
            .help("Name the taint: \"key\", \"operator: Equal\", \"value\" and \"effect\" of the pool that the pods are"
                    + " for.")
            .since("0.1", "Kubernetes: taints and tolerations", "the Veles contract: Cluster Contract");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.objects().pods().forEach(pod -> check(pod, context));
        context.objects().patchedPods().forEach(pod -> check(pod, context));
    }

    private static void check(PodView pod, RuleContext context) {
        for (Field toleration : pod.spec().items("tolerations")) {
            if (matchesEverything(toleration) && !isOfCluster(pod)) {
                report(pod, toleration, context);
            }
        }
    }

    private static boolean matchesEverything(Field toleration) {
        return toleration.text("key").orElse("").isEmpty()
                && toleration.text("operator").orElse("").equals("Exists");
    }

    /** What runs on each node, and what nodes need before they are ready, has to be let in everywhere. */
    private static boolean isOfCluster(PodView pod) {
        return pod.isOnEveryNode()
                || pod.namespace().equals("kube-system")
                || pod.spec().text("hostNetwork").orElse("").equals("true")
                || pod.spec().text("priorityClassName").orElse("").startsWith("system-");
    }

    private static void report(PodView pod, Field toleration, RuleContext context) {
        String effect = toleration.text("effect").orElse("");
        context.report(
                toleration.get("operator").orElse(toleration),
                "a toleration of " + pod.owner() + " with the operator \"Exists\" and no key matches every taint"
                        + (effect.isEmpty() ? "" : " with the effect \"" + effect + "\""));
    }
}
