package dev.veles.cli;

import dev.veles.finding.Finding;
import dev.veles.lint.LintResult;
import dev.veles.lint.Linter;
import dev.veles.lint.RuleMeta;
import dev.veles.rules.RuleCatalog;
import dev.veles.triage.Today;
import dev.veles.yaml.ReadText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges contracts that are to be rendered as a lint would: what a lint lets through is rendered. Only what the rules
 * find can be let through; a contract that cannot be read, or whose objects cannot be built, is refused all the same.
 */
final class RenderJudge {
    private final LintSettings settings;
    private final Today today;
    private final Optional<String> environment;
    private final Linter linter;
    private final Set<String> catalogue = new HashSet<>();

    RenderJudge(LintSettings settings, Today today, Optional<String> environment) {
        this.settings = settings;
        this.today = today;
        this.environment = environment;
        this.linter = Weighing.linter(settings);
        for (RuleMeta rule : RuleCatalog.metas()) {
            catalogue.add(rule.id());
        }
    }

    /**
     * Reads, renders and judges.
     *
     * @param file the contract's path as the user wrote it
     * @throws UsageException for a file that cannot be read, or an environment that there is not
     */
    ContractRun judge(String file) {
        ReadText text = ContractRun.read(file);
        if (!text.problems().isEmpty()) {
            return ContractRun.failed(text.problems());
        }
        ContractRun run = ContractRun.of(text.source(), environment, linter);
        Weighing weighing = new Weighing(settings, today, environment.isEmpty(), Map::of);
        LintResult left = weighing.apply(run.result(), List.of(text.source()));
        return new ContractRun(run.rendered(), left.with(refused(run.result(), left), List.of()));
    }

    /** What no rule found and was let through, or was to weigh less. */
    private List<Finding> refused(LintResult found, LintResult left) {
        Set<Finding> kept = new HashSet<>(left.findings());
        List<Finding> refused = new ArrayList<>();
        for (Finding finding : found.findings()) {
            if (!catalogue.contains(finding.rule()) && !kept.contains(finding)) {
                refused.add(finding);
            }
        }
        return refused;
    }
}
