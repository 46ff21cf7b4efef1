package dev.veles.cli;

import dev.veles.lint.LintResult;
import dev.veles.lint.RuleMeta;
import dev.veles.report.GithubReport;
import dev.veles.report.GitlabReport;
import dev.veles.report.JsonReport;
import dev.veles.report.JunitReport;
import dev.veles.report.RuleDoc;
import dev.veles.report.SarifReport;
import dev.veles.report.TextOptions;
import dev.veles.report.TextReport;
import dev.veles.rules.RuleCatalog;
import dev.veles.rules.RulePage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The reports of one run: one on standard output, which is text unless {@code --format} says otherwise, and any number
 * in files. Made before the work starts, so that options which contradict each other end a run at once.
 */
final class Reports {
    private static final String VERBOSE = "--verbose";

    private final ParseResult options;
    private final Streams streams;
    private final ReportTargets targets;

    private Reports(ParseResult options, Streams streams, ReportTargets targets) {
        this.options = options;
        this.streams = streams;
        this.targets = targets;
    }

    /** Adds {@code -v}, with which text reports leave nothing out. */
    static void addVerboseTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-v", VERBOSE)
                .description("Show every place of what is said again and again, and list every file that was not"
                        + " judged, and why.")
                .build());
    }

    /**
     * The reports that the options of a command ask for.
     *
     * @param options of a command with {@link FormatOption#addTo(CommandSpec)} and {@link ColorOption}
     * @throws UsageException if a format is none, two would go to one place, or a file has no folder
     */
    static Reports of(ParseResult options, Streams streams) {
        return new Reports(options, streams, ReportTargets.of(options, ReportFormat.labels()));
    }

    /**
     * Prints and writes them. What a result means for the exit code is the caller's to say.
     *
     * @param result what was found
     * @param rules the rules that ran, and those of everything else that gives findings
     * @param time how long it took, for people; absent where nobody measured it
     * @throws UsageException if a file cannot be written; everything else is then reported already
     */
    void print(LintResult result, List<RuleMeta> rules, Optional<Duration> time) {
        targets.print(
                options,
                streams,
                (format, color) -> render(ReportFormat.find(format).orElseThrow(), result, rules, text(color, time)));
    }

    private TextOptions text(boolean color, Optional<Duration> time) {
        boolean quiet = options.hasMatchedOption("--quiet");
        return new TextOptions(color, !quiet, options.hasMatchedOption(VERBOSE), time);
    }

    private static String render(ReportFormat format, LintResult result, List<RuleMeta> rules, TextOptions text) {
        return switch (format) {
            case TEXT -> TextReport.render(result, text);
            case JSON -> JsonReport.render(result, Version.NUMBER);
            case SARIF -> SarifReport.render(result, documented(rules), Version.NUMBER);
            case JUNIT -> JunitReport.render(result);
            case GITHUB -> GithubReport.render(result);
            case GITLAB -> GitlabReport.render(result);
        };
    }

    private static List<RuleDoc> documented(List<RuleMeta> rules) {
        List<RuleDoc> docs = new ArrayList<>();
        for (RuleMeta rule : rules) {
            boolean hasPage = RuleCatalog.find(rule.id()).isPresent();
            docs.add(new RuleDoc(rule, hasPage ? RulePage.of(rule.id()).text() : ""));
        }
        return docs;
    }
}
