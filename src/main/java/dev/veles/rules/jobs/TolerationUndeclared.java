package dev.veles.rules.jobs;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.JobKind;
import dev.veles.facts.NodePool;
import dev.veles.facts.Workload;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Optional;

/** Finds workloads of the contract that tolerate taints which the nodes that it gives them do not have. */
public final class TolerationUndeclared implements Rule {
    private static final RuleMeta META = RuleMeta.error("toleration-undeclared", Category.JOBS, Scope.CONTRACT_FACTS)
            .needsBuild()
            .yieldsTo("job-node-pool-mismatch")
            .summary("A workload tolerates a taint that its node pool in the contract does not have")
            .why("A taint keeps nodes free for something else; pods that tolerate it take that room, though nobody gave"
                    + " it to them.")
            .help("Drop the toleration; or give the workload the \"nodePool\" in the contract that has the taint.")
            .since("0.1", "the Veles contract: Simulation Jobs", "Kubernetes: taints and tolerations");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract().ifPresent(facts -> {
            for (PodView pod : context.objects().pods()) {
                List<Field> tolerations = pod.spec().items("tolerations");
                if (!tolerations.isEmpty() && !context.isForeign(pod.owner())) {
                    check(pod, tolerations, facts, context);
                }
            }
        });
    }

    /** What the contract does not name is on no pool, and whatever it tolerates nobody said. */
    private static void check(PodView pod, List<Field> tolerations, ContractFacts facts, RuleContext context) {
        Optional<JobKind> kind = pod.isJob() ? JobKinds.of(pod, facts) : Optional.empty();
        Optional<Workload> workload =
                pod.isJob() ? Optional.empty() : facts.workload(pod.owner().name());
        if (kind.isEmpty() && workload.isEmpty()) {
            return;
        }
        Optional<NodePool> pool = kind.flatMap(JobKind::nodePool)
                .or(() -> workload.flatMap(Workload::nodePool))
                .flatMap(facts::nodePool);
        for (Field toleration : tolerations) {
            if (!isDeclared(toleration, pool)) {
                context.report(
                        PoolTolerations.place(toleration),
                        pod.owner() + " tolerates \"" + PoolTolerations.shown(toleration) + "\"; the contract "
                                + pool.map(each ->
                                                "puts it on the pool \"" + each.key() + "\", which has no such taint")
                                        .orElse("puts it on no node pool"));
            }
        }
    }

    private static boolean isDeclared(Field toleration, Optional<NodePool> pool) {
        return PoolTolerations.isOfCondition(toleration)
                || PoolTolerations.isOfEverything(toleration)
                || PoolTolerations.shown(toleration).contains("${")
                || pool.map(NodePool::taints).orElse(List.of()).stream()
                        .anyMatch(taint -> PoolTolerations.covers(toleration, taint));
    }
}
