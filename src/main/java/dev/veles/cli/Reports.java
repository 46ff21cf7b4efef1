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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final ReportFormat shown;
    private final List<Written> written;

    /** A report that goes into a file. */
    private record Written(ReportFormat format, ReportFile file) {}

    private Reports(ParseResult options, Streams streams, ReportFormat shown, List<Written> written) {
        this.options = options;
        this.streams = streams;
        this.shown = shown;
        this.written = written;
    }

    /** Adds {@code -v}, with which text reports list everything that was not judged. */
    static void addVerboseTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-v", VERBOSE)
                .description("List every file that was not judged, and why.")
                .build());
    }

    /**
     * The reports that the options of a command ask for.
     *
     * @param options of a command with {@link FormatOption#addTo(CommandSpec)} and {@link ColorOption}
     * @throws UsageException if a format is none, two would go to one place, or a file has no folder
     */
    static Reports of(ParseResult options, Streams streams) {
        List<String> values = options.matchedOptionValue(FormatOption.NAME, List.of());
        List<ReportFormat> shown = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            ReportFormat format = format(equals < 0 ? value : value.substring(0, equals));
            if (equals < 0) {
                shown.add(format);
            } else {
                written.add(new Written(format, file(value, equals)));
            }
        }
        refuseOnePlaceForTwo(shown, written);
        return new Reports(options, streams, shown.isEmpty() ? ReportFormat.TEXT : shown.get(0), written);
    }

    private static ReportFormat format(String name) {
        Optional<ReportFormat> format = ReportFormat.find(name);
        if (format.isEmpty()) {
            throw FormatOption.unknown(name, ReportFormat.labels());
        }
        return format.get();
    }

    private static ReportFile file(String value, int equals) {
        if (equals + 1 == value.length()) {
            throw new UsageException(
                    "there is no file behind \"" + value + "\"",
                    "Give " + FormatOption.NAME + " " + value + "FILE, or leave the equals sign out.");
        }
        return ReportFile.of(value.substring(equals + 1));
    }

    private static void refuseOnePlaceForTwo(List<ReportFormat> shown, List<Written> written) {
        if (shown.size() > 1) {
            String second = shown.get(1).label();
            throw new UsageException(
                    "the formats " + shown.get(0).label() + " and " + second + " would both go to standard output",
                    "Write one of them into a file: " + FormatOption.NAME + " " + second + "=FILE.");
        }
        Set<Path> paths = new HashSet<>();
        for (Written report : written) {
            if (!paths.add(report.file().path().toAbsolutePath().normalize())) {
                throw new UsageException(
                        "two reports would be written to \"" + report.file().name() + "\"",
                        "Name a file of its own for each.");
            }
        }
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
        boolean color = ColorOption.wanted(options, streams);
        streams.out().print(render(shown, result, rules, text(color, time)));
        if (written.isEmpty()) {
            return;
        }
        boolean inFiles = ColorOption.wanted(options, new Streams(streams.out(), streams.err()));
        List<UsageException> failures = new ArrayList<>();
        for (Written report : written) {
            try {
                report.file().write(render(report.format(), result, rules, text(inFiles, time)));
            } catch (UsageException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
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
