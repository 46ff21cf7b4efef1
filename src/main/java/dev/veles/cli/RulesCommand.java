package dev.veles.cli;

import dev.veles.lint.RuleMeta;
import dev.veles.report.RuleList;
import dev.veles.rules.RuleCatalog;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code veles rules}: lists what {@code veles lint} looks for. */
final class RulesCommand implements Command {
    private static final String ALL = "--all";
    private static final List<String> FORMATS = List.of("text", "json", "markdown");

    /** Ids that can be selected and suppressed like those of rules. */
    private static final String MORE = "veles: \"veles rules " + ALL + "\" lists as well what reading, building and"
            + " suppressing report; \"veles explain ID\" explains one.";

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String summary() {
        return "List the rules";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        FormatOption.addTo(spec, FORMATS, "Print a table as text (the default), or json, or markdown.");
        spec.addOption(OptionSpec.builder("-a", ALL)
                .description("List as well what reading, building and suppressing report.")
                .build());
        ColorOption.addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult result, Streams streams) {
        boolean all = result.hasMatchedOption(ALL);
        List<RuleMeta> rules = all ? Weighing.known() : RuleCatalog.metas();
        String format = FormatOption.value(result, FORMATS);
        streams.out()
                .print(
                        switch (format) {
                            case "json" -> RuleList.json(rules);
                            case "markdown" -> RuleList.markdown(rules);
                            default -> RuleList.text(rules, ColorOption.wanted(result, streams));
                        });
        if (!all && format.equals("text")) {
            streams.err().println(MORE);
        }
        return ExitCode.OK;
    }
}
