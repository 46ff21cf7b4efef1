package dev.veles.cli;

import dev.veles.config.RuleNames;
import dev.veles.lint.RuleSelectors;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --select} and {@code --ignore}: which rules run. */
final class SelectionOptions {
    private static final String SELECT = "--select";
    private static final String IGNORE = "--ignore";

    private SelectionOptions() {}

    static void addTo(CommandSpec spec) {
        ListOption.addTo(
                spec, SELECT, "RULE,...", "Run these rules alone: ids, categories or all. The more exact name wins.");
        ListOption.addTo(spec, IGNORE, "RULE,...", "Do not run these rules: ids, categories or all.");
    }

    /**
     * What the options say. A command without {@code --select} lets nobody choose rules; its {@code --ignore}, if it has
     * one, is another.
     *
     * @throws UsageException for a name that no rule and no category has
     */
    static RuleSelectors value(ParseResult result, RuleNames names) {
        if (result.commandSpec().findOption(SELECT) == null) {
            return new RuleSelectors(List.of(), List.of());
        }
        return new RuleSelectors(known(result, SELECT, names), known(result, IGNORE, names));
    }

    private static List<String> known(ParseResult result, String option, RuleNames names) {
        List<String> parts = ListOption.parts(result, option);
        for (String part : parts) {
            if (!part.equals(RuleNames.ALL)) {
                check(option, part, names);
            }
        }
        return parts;
    }

    /** Refuses a name that there is not. */
    static void check(String option, String name, RuleNames names) {
        if (!names.has(name)) {
            throw new UsageException(option + ": there is no rule or category \"" + name + "\"", names.help(name));
        }
    }
}
