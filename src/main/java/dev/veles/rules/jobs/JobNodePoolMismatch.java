package dev.veles.rules.jobs;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.NodePool;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import dev.veles.source.Located;
import java.util.List;
import java.util.Optional;

/** Finds Jobs of a kind of the contract that are not put on exactly its nodes. */
public final class JobNodePoolMismatch implements Rule {
    private static final RuleMeta META = RuleMeta.error("job-node-pool-mismatch", Category.JOBS, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("A Job selects or tolerates other nodes than the pool that the contract gives its kind")
            .why(
                    "Without the selector, Jobs take the nodes of everything else; without the toleration, they never start;"
                            + " with a wider one, they end up where nobody planned for them.")
            .help(
                    "Write the pool's labels as \"nodeSelector\" and, for each of its taints, a toleration with the same key,"
                            + " value and effect and \"operator: Equal\".")
            .since("0.1", "the Veles contract: Simulation Jobs", "Kubernetes: taints and tolerations");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract()
                .ifPresent(facts -> JobKinds.in(context)
                        .forEach(found -> pool(found, facts).ifPresent(pool -> {
                            checkSelector(found.pod(), pool, context);
                            checkTaints(found.pod(), pool, context);
                            checkTolerations(found.pod(), pool, context);
                        })));
    }

    private static Optional<NodePool> pool(JobKinds.KindPod found, ContractFacts facts) {
        return found.kind().nodePool().flatMap(facts::nodePool);
    }

    /** More labels than the pool's choose among its nodes, which is fine. */
    private static void checkSelector(PodView pod, NodePool pool, RuleContext context) {
        Field place = pod.spec().get("nodeSelector").orElse(pod.spec());
        pool.labels().forEach((label, wanted) -> {
            Optional<Field> own = pod.spec().find("nodeSelector", label);
            String seen = own.map(Field::value).orElse("");
            if (!seen.equals(wanted.value()) && !seen.contains("${") && !isRequired(pod, label, wanted)) {
                context.report(
                        own.orElse(place),
                        pod.owner() + " selects nodes "
                                + (own.isPresent() ? "by \"" + label + ": " + seen + "\"" : "without \"" + label + "\"")
                                + "; the contract's pool \"" + pool.key() + "\" has \"" + label + ": " + wanted + "\"");
            }
        });
    }

    /** A required node affinity says the same if all of its alternatives do. */
    private static boolean isRequired(PodView pod, String label, Located<String> wanted) {
        List<Field> terms = pod.spec()
                .items(
                        "affinity",
                        "nodeAffinity",
                        "requiredDuringSchedulingIgnoredDuringExecution",
                        "nodeSelectorTerms");
        return !terms.isEmpty()
                && terms.stream()
                        .allMatch(term -> term.items("matchExpressions").stream()
                                .anyMatch(expression ->
                                        expression.text("key").orElse("").equals(label)
                                                && expression
                                                        .text("operator")
                                                        .orElse("")
                                                        .equals("In")
                                                && expression.items("values").size() == 1
                                                && expression
                                                        .items("values")
                                                        .get(0)
                                                        .value()
                                                        .equals(wanted.value())));
    }

    private static void checkTaints(PodView pod, NodePool pool, RuleContext context) {
        List<Field> tolerations = pod.spec().items("tolerations");
        for (NodePool.Taint taint : pool.taints()) {
            if (tolerations.stream().noneMatch(each -> isTolerated(each, taint))) {
                context.report(
                        pod.spec().get("tolerations").orElse(pod.spec()),
                        pod.owner() + " does not tolerate \"" + PoolTolerations.shown(taint)
                                + "\", which the contract's pool \"" + pool.key() + "\" is tainted with");
            }
        }
    }

    private static boolean isTolerated(Field toleration, NodePool.Taint taint) {
        return PoolTolerations.covers(toleration, taint) || PoolTolerations.isOfEverything(toleration);
    }

    private static void checkTolerations(PodView pod, NodePool pool, RuleContext context) {
        for (Field toleration : pod.spec().items("tolerations")) {
            boolean exact = pool.taints().stream().anyMatch(taint -> PoolTolerations.isExactly(toleration, taint));
            if (!exact && !PoolTolerations.isOfCondition(toleration)) {
                context.report(
                        PoolTolerations.place(toleration),
                        pod.owner() + " tolerates \"" + PoolTolerations.shown(toleration)
                                + "\", which is no taint of the contract's pool \"" + pool.key() + "\"");
            }
        }
    }
}
