package dev.veles.cli;

import dev.veles.diff.DiffResult;
import dev.veles.report.TextOptions;
import dev.veles.report.diff.DiffReports;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The reports of {@code veles diff}: which formats go where. */
final class DiffReportTargets {
    /** In the order in which help lists them; the first is shown where none is asked for. */
    static final List<String> FORMATS = List.of("text", "json", "markdown", "html");

    private static final String MAX_LENGTH = "--max-length";
    private static final String SUMMARY = "--summary";
    /** What fits a comment of GitHub, which ends at 65536. */
    private static final int COMMENT = 60_000;

    private final ParseResult options;
    private final Streams streams;
    private final ReportTargets targets;
    private final int maxLength;

    private DiffReportTargets(ParseResult options, Streams streams, ReportTargets targets, int maxLength) {
        this.options = options;
        this.streams = streams;
        this.targets = targets;
        this.maxLength = maxLength;
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(FormatOption.NAME)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("FORMAT[=FILE]")
                .completionCandidates(FORMATS)
                .description("Report as " + String.join(", ", FORMATS) + ": on standard output, or into FILE. Give it"
                        + " again for a second report.")
                .build());
        spec.addOption(
                OptionSpec.builder(SUMMARY).description("Print counts alone.").build());
        spec.addOption(OptionSpec.builder(MAX_LENGTH)
                .type(Integer.class)
                .paramLabel("CHARACTERS")
                .description("Cut a Markdown report to this length (default: " + COMMENT + ", what fits a comment).")
                .build());
    }

    /**
     * What the options ask for.
     *
     * @throws UsageException if options contradict each other, or a file cannot be written
     */
    static DiffReportTargets of(ParseResult options, Streams streams) {
        int maxLength = options.matchedOptionValue(MAX_LENGTH, COMMENT);
        if (maxLength < DiffReports.SHORTEST_MARKDOWN) {
            throw new UsageException(
                    MAX_LENGTH + " \"" + maxLength + "\" is too short for a report",
                    "Give at least " + DiffReports.SHORTEST_MARKDOWN + ".");
        }
        return new DiffReportTargets(options, streams, ReportTargets.of(options, FORMATS), maxLength);
    }

    /**
     * Prints and writes them.
     *
     * @throws UsageException if a file cannot be written; everything else is then reported already
     */
    void print(DiffResult result) {
        targets.print(options, streams, (format, color) -> render(format, color, result));
    }

    private String render(String format, boolean color, DiffResult result) {
        return switch (format) {
            case "json" -> DiffReports.json(result, Version.NUMBER);
            case "markdown" -> DiffReports.markdown(result, maxLength);
            case "html" -> DiffReports.html(result);
            default ->
                options.hasMatchedOption(SUMMARY)
                        ? DiffReports.summary(result, TextOptions.of(color))
                        : DiffReports.text(result, TextOptions.of(color));
        };
    }
}
