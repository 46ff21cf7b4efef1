package dev.veles.rules.secrets;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Workload;
import dev.veles.lint.RuleContext;
import dev.veles.source.Located;
import java.util.Optional;

/** Knows which workloads a contract holds back until operators have done a step. */
final class StagedWorkloads {
    private StagedWorkloads() {}

    /** True for a workload, or for what syncs Secrets, whose step is not done. */
    static boolean isHeldBack(String workload, RuleContext context) {
        Optional<ContractFacts> facts = context.contract();
        Optional<Located<String>> sync = facts.flatMap(ContractFacts::secrets)
                .filter(secrets -> secrets.sync().value().equals(workload))
                .flatMap(secrets -> secrets.after());
        return sync.or(() -> facts.flatMap(all -> all.workload(workload)).flatMap(Workload::after))
                .flatMap(id -> facts.flatMap(all -> all.step(id.value())))
                .map(step -> !step.done())
                .orElse(false);
    }
}
