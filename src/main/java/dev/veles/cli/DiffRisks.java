package dev.veles.cli;

import dev.veles.finding.Finding;
import dev.veles.lint.DiffLinter;
import dev.veles.lint.DiffRule;
import dev.veles.lint.DiffUnit;
import dev.veles.lint.LintResult;
import dev.veles.rules.DiffRuleCatalog;
import dev.veles.source.SourceText;
import dev.veles.triage.Today;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changes break, as the rules that are selected find it and suppressions leave it. */
final class DiffRisks {
    private DiffRisks() {}

    /** The findings by place; a suppression that is not in order is the business of a lint. */
    static List<Finding> of(List<DiffUnit> units, LintSettings settings, Today today) {
        List<DiffRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DiffRule rule : DiffRuleCatalog.all()) {
            if (settings.selection().includes(rule.meta().id())) {
                rules.add(rule);
                ids.add(rule.meta().id());
            }
        }
        LintResult found = new DiffLinter(rules).judge(units);
        if (found.findings().isEmpty()) {
            return List.of();
        }
        Set<SourceText> texts = new LinkedHashSet<>();
        for (Finding finding : found.findings()) {
            texts.add(finding.location().source());
        }
        LintResult left = new Weighing(settings, today, false, Map::of).apply(found, texts);
        return left.findings().stream()
                .filter(finding -> ids.contains(finding.rule()))
                .toList();
    }
}
