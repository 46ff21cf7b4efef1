package dev.veles.cli;

import dev.veles.lint.Rule;
import dev.veles.lint.RuleMeta;
import dev.veles.report.RuleList;
import dev.veles.rules.RuleCatalog;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code veles rules}: lists what {@code veles lint} looks for. */
final class RulesCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "markdown");

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
        ColorOption.addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult result, Streams streams) {
        List<RuleMeta> rules = RuleCatalog.all().stream().map(Rule::meta).toList();
        streams.out()
                .print(
                        switch (FormatOption.value(result, FORMATS)) {
                            case "json" -> RuleList.json(rules);
                            case "markdown" -> RuleList.markdown(rules);
                            default -> RuleList.text(rules, ColorOption.wanted(result, streams));
                        });
        return ExitCode.OK;
    }
}
