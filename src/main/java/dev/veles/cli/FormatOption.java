package dev.veles.cli;

import dev.veles.lint.LintResult;
import dev.veles.report.JsonReport;
import dev.veles.report.TextReport;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --format}, and what follows from it: the report of findings, and the exit code that they mean. */
final class FormatOption {
    private static final String NAME = "--format";
    private static final List<String> REPORTS = List.of("text", "json");

    private FormatOption() {}

    /** Adds the option with the formats of reports. */
    static void addTo(CommandSpec spec) {
        addTo(spec, REPORTS, "Print findings as text (the default) or json.");
    }

    /** Adds the option with formats of the command's own. */
    static void addTo(CommandSpec spec, List<String> formats, String description) {
        spec.addOption(OptionSpec.builder(NAME)
                .type(String.class)
                .paramLabel("FORMAT")
                .completionCandidates(formats)
                .description(description)
                .build());
    }

    /**
     * The format that was asked for, or the first.
     *
     * @throws UsageException if it is none of the formats
     */
    static String value(ParseResult result, List<String> formats) {
        String value = result.matchedOptionValue(NAME, formats.get(0));
        if (!formats.contains(value)) {
            throw new UsageException(
                    "\"" + value + "\" is not a value of --format", "Give one of: " + String.join(", ", formats) + ".");
        }
        return value;
    }

    /** Prints the findings of a command that knows {@code --quiet} and {@code --color}. */
    static ExitCode report(ParseResult result, Streams streams, List<LintResult> results) {
        LintResult all = LintResult.all(results);
        if (value(result, REPORTS).equals("json")) {
            streams.out().print(JsonReport.render(all, Version.NUMBER));
        } else {
            boolean color = ColorOption.wanted(result, streams);
            boolean quiet = result.hasMatchedOption("--quiet");
            streams.out().print(quiet ? TextReport.renderQuiet(all, color) : TextReport.render(all, color));
        }
        return all.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
