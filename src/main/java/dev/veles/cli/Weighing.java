package dev.veles.cli;

import dev.veles.finding.Finding;
import dev.veles.lint.EngineRules;
import dev.veles.lint.LintResult;
import dev.veles.lint.Linter;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.lint.Selection;
import dev.veles.rules.RuleCatalog;
import dev.veles.source.SourceText;
import dev.veles.triage.Today;
import dev.veles.triage.Triage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a repository says about findings, the same for all commands that judge: first rules that nobody selected go, then
 * what is suppressed, and what is left weighs what it is to weigh.
 */
final class Weighing {
    private final LintSettings settings;
    private final Triage triage;

    /**
     * Prepares for one run.
     *
     * @param today the day on which suppressions with an end are judged
     * @param whole whether all environments were judged: else nothing can be said to be left over
     * @param passedOver by rule, the files that it did not judge; asked for where suppressions or a baseline want to know
     */
    Weighing(LintSettings settings, Today today, boolean whole, Supplier<Map<String, Set<String>>> passedOver) {
        this.settings = settings;
        Set<String> known = new HashSet<>();
        Set<String> ran = new HashSet<>();
        for (RuleMeta rule : known()) {
            known.add(rule.id());
            if (whole && rule.scope() != Scope.DIFF && settings.selection().includes(rule.id())) {
                ran.add(rule.id());
            }
        }
        this.triage = new Triage(today, known, ran, passedOver);
    }

    /** All metadata of what may be reported. */
    static List<RuleMeta> known() {
        List<RuleMeta> known = new ArrayList<>(RuleCatalog.metas());
        known.addAll(EngineRules.all());
        return known;
    }

    /** The metadata of what a lint may report: all but what only a comparison finds. */
    static List<RuleMeta> reported() {
        List<RuleMeta> reported = known();
        reported.removeIf(rule -> rule.scope() == Scope.DIFF);
        return reported;
    }

    /** A linter of the rules that are selected. */
    static Linter linter(LintSettings settings) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : RuleCatalog.all(settings.allowedImages())) {
            if (settings.selection().includes(rule.meta().id())) {
                rules.add(rule);
            }
        }
        return new Linter(rules, settings.selection().asked());
    }

    /** What suppresses. */
    Triage triage() {
        return triage;
    }

    /**
     * What is left of a result.
     *
     * @param texts what was read for it
     */
    LintResult apply(LintResult found, Collection<SourceText> texts) {
        LintResult left = triage.suppress(selected(found), texts);
        return settings.severities().apply(selected(left)).exact();
    }

    /** Without what reading and building said and nobody wants to hear. */
    private LintResult selected(LintResult found) {
        Selection selection = settings.selection();
        List<Finding> wanted = new ArrayList<>();
        for (Finding finding : found.findings()) {
            if (selection.includes(finding.rule())) {
                wanted.add(finding);
            }
        }
        return wanted.size() == found.findings().size() ? found : found.only(wanted);
    }
}
