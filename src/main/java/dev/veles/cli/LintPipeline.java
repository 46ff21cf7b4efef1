package dev.veles.cli;

import dev.veles.finding.Finding;
import dev.veles.lint.EngineRules;
import dev.veles.lint.LintResult;
import dev.veles.lint.Linter;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Selection;
import dev.veles.rules.RuleCatalog;
import dev.veles.triage.ChangedLines;
import dev.veles.triage.ChangedSince;
import dev.veles.triage.Git;
import dev.veles.triage.GitTree;
import dev.veles.triage.Triage;
import dev.veles.triage.TriageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParseResult;

/**
 * From options to the findings that are reported: what is judged, then what is let through, in this order: rules that
 * nobody selected, suppressions, severities, the baseline, and what did not change.
 */
final class LintPipeline {
    private final ParseResult options;
    private final Streams streams;
    private final LintSettings settings;
    private final Path working;
    private final LintStart start;

    LintPipeline(ParseResult options, Streams streams, LintSettings settings, Path working) {
        this.options = options;
        this.streams = streams;
        this.settings = settings;
        this.working = working;
        this.start = LintStart.of(options, settings);
    }

    /** All metadata of what may be reported. */
    static List<RuleMeta> known() {
        List<RuleMeta> known = new ArrayList<>(RuleCatalog.metas());
        known.addAll(EngineRules.all());
        return known;
    }

    /**
     * Judges, and lets through what is to be let through.
     *
     * @throws UsageException where there is nothing to judge, or something cannot be read
     */
    LintResult result() {
        LintRun run = run();
        start.judge(run, streams, settings);
        LintResult found = run.result();
        if (found.counts().objects() == 0
                && found.findings().isEmpty()
                && !options.hasMatchedOption(LintCommand.ALLOW_EMPTY)) {
            throw start.nothing(found);
        }
        Triage triage = triage(run);
        LintResult left = weighed(found, run, triage);
        left = BaselineOption.apply(options, streams, triage, left);
        Optional<String> ref = ChangedSinceOption.value(options);
        return ref.isPresent() ? changedSince(ref.get(), left) : left;
    }

    private LintRun run() {
        Optional<String> environment = EnvironmentOption.value(options);
        return new LintRun(linter(), environment, Coverage.of(settings.contracts(), environment));
    }

    private Linter linter() {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : RuleCatalog.all()) {
            if (settings.selection().includes(rule.meta().id())) {
                rules.add(rule);
            }
        }
        return new Linter(rules, settings.selection().asked());
    }

    private Triage triage(LintRun run) {
        Set<String> known = new HashSet<>();
        Set<String> ran = new HashSet<>();
        for (RuleMeta rule : known()) {
            known.add(rule.id());
            if (settings.selection().includes(rule.id()) && !run.idle().contains(rule.id())) {
                ran.add(rule.id());
            }
        }
        return new Triage(TodayOption.value(options), known, ran);
    }

    private LintResult weighed(LintResult found, LintRun run, Triage triage) {
        Selection selection = settings.selection();
        LintResult left = triage.suppress(selected(found, selection), run.texts());
        return settings.severities().apply(selected(left, selection));
    }

    /** Without what reading and building said and nobody wants to hear. */
    private static LintResult selected(LintResult found, Selection selection) {
        List<Finding> wanted = new ArrayList<>();
        for (Finding finding : found.findings()) {
            if (selection.includes(finding.rule())) {
                wanted.add(finding);
            }
        }
        return wanted.size() == found.findings().size() ? found : found.only(wanted);
    }

    /** Judges the commit as well, to know what is new. */
    private LintResult changedSince(String ref, LintResult now) {
        try {
            Git git = Git.in(working);
            try (GitTree tree = GitTree.of(git, ref)) {
                LintRun before = run();
                Path copy = tree.folder();
                start.in(git.top(), copy).judge(before, streams, settings);
                LintResult found = weighed(before.result(), before, triage(before));
                return ChangedSince.filter(now, found.findings(), ChangedLines.since(git, ref, working));
            }
        } catch (TriageException e) {
            throw new UsageException("lint: " + e.getMessage(), e.help());
        }
    }
}
