package dev.veles.cli;

import dev.veles.config.KustomizeMode;
import dev.veles.lint.LintResult;
import dev.veles.triage.ChangedLines;
import dev.veles.triage.ChangedSince;
import dev.veles.triage.Git;
import dev.veles.triage.GitTree;
import dev.veles.triage.TriageException;
import java.nio.file.Path;
import java.util.Optional;
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

    /**
     * Judges, and lets through what is to be let through.
     *
     * @throws UsageException where there is nothing to judge, or something cannot be read
     */
    LintResult result() {
        LintRun run = run();
        start.judge(run, streams, settings);
        if (run.leftUnbuilt() && settings.kustomize().mode() == KustomizeMode.AUTO) {
            streams.err().println(KustomizeChoice.note(settings.kustomize()));
        }
        LintResult found = run.result();
        if (found.counts().objects() == 0
                && found.findings().isEmpty()
                && !options.hasMatchedOption(LintCommand.ALLOW_EMPTY)) {
            throw start.nothing(found);
        }
        Weighing weighing = weighing(run);
        LintResult left = weighing.apply(found, run.texts());
        left = BaselineOption.apply(options, streams, weighing.triage(), left);
        Optional<String> ref = ChangedSinceOption.value(options);
        return ref.isPresent() ? changedSince(ref.get(), left) : left;
    }

    private LintRun run() {
        Optional<String> environment = EnvironmentOption.value(options);
        return new LintRun(Weighing.linter(settings), environment, Coverage.of(settings.contracts(), environment));
    }

    private Weighing weighing(LintRun run) {
        boolean whole = EnvironmentOption.value(options).isEmpty();
        return new Weighing(settings, TodayOption.value(options), whole, run.passedOver()::files);
    }

    /** Judges the commit as well, to know what is new. */
    private LintResult changedSince(String ref, LintResult now) {
        try {
            Git git = Git.in(start.home(working));
            try (GitTree tree = GitTree.of(git, ref)) {
                LintRun before = run();
                Path copy = tree.folder();
                start.in(git.top(), copy).judge(before, streams, settings);
                LintResult found = weighing(before).apply(before.result(), before.texts());
                return ChangedSince.filter(now, found.findings(), ChangedLines.since(git, ref, working));
            }
        } catch (TriageException e) {
            throw new UsageException("lint: " + e.getMessage(), e.help());
        }
    }
}
