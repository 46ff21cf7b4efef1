package dev.veles.cli;

import dev.veles.lint.LintResult;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleMeta;
import dev.veles.rules.RuleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --format}, and what follows from it: the reports of findings, and the exit code that they mean. */
final class FormatOption {
    static final String NAME = "--format";

    private FormatOption() {}

    /** Adds the option with the formats of reports: it can be given several times, see {@link Reports}. */
    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("FORMAT[=FILE]")
                .completionCandidates(ReportFormat.labels())
                .description("Report findings as " + String.join(", ", ReportFormat.labels())
                        + ": on standard output, or into FILE. Give it again for a second report; what no other"
                        + " format claims, standard output shows as text.")
                .build());
    }

    /** Adds the option with formats of the command's own, of which one can be given. */
    static void addTo(CommandSpec spec, List<String> formats, String description) {
        spec.addOption(OptionSpec.builder(NAME)
                .type(String.class)
                .paramLabel("FORMAT")
                .completionCandidates(formats)
                .description(description)
                .build());
    }

    /**
     * The one format of the command's own that was asked for, or the first.
     *
     * @throws UsageException if it is none of the formats
     */
    static String value(ParseResult result, List<String> formats) {
        String value = result.matchedOptionValue(NAME, formats.get(0));
        if (!formats.contains(value)) {
            throw unknown(value, formats);
        }
        return value;
    }

    static UsageException unknown(String value, List<String> formats) {
        return new UsageException(
                "\"" + value + "\" is not a value of " + NAME, "Give one of: " + String.join(", ", formats) + ".");
    }

    /** Reports the findings of a command that knows {@code --quiet} and {@code --color}. */
    static ExitCode report(ParseResult result, Streams streams, List<LintResult> results) {
        LintResult all = LintResult.all(results);
        List<RuleMeta> rules = new ArrayList<>();
        for (Rule rule : RuleCatalog.all()) {
            rules.add(rule.meta());
        }
        Reports.of(result, streams).print(all, rules, Optional.empty());
        return all.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
