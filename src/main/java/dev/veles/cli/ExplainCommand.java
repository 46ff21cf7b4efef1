package dev.veles.cli;

import dev.veles.finding.NearName;
import dev.veles.lint.EngineRules;
import dev.veles.lint.RuleMeta;
import dev.veles.rules.RuleCatalog;
import dev.veles.rules.RulePage;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code veles explain ID}: the page of a rule, with the examples that the tests run. */
final class ExplainCommand implements Command {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String summary() {
        return "Explain a rule, with examples";
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("RULE")
                        .arity("1")
                        .required(true)
                        .type(String.class)
                        .description("The id of a rule, as findings print it in brackets.")
                        .build());
    }

    @Override
    public ExitCode run(ParseResult result, Streams streams) {
        String id = result.matchedPositionalValue(0, "");
        if (RuleCatalog.find(id).isEmpty()) {
            streams.out().print(page(EngineRules.find(id).orElseThrow(() -> unknown(id))));
            return ExitCode.OK;
        }
        RulePage page = RulePage.of(id);
        streams.out().print(page.text());
        streams.out().print(example("What it finds, as an example", page.bad()));
        streams.out().print(example("The same without findings", page.good()));
        return ExitCode.OK;
    }

    /** What no rule finds has no page of its own. */
    private static String page(RuleMeta meta) {
        return "# " + meta.id() + "\n\n## What it finds\n\n" + meta.summary() + ".\n\n## Why it matters\n\n"
                + meta.why() + "\n\n## What to do instead\n\n" + meta.help() + "\n";
    }

    private static String example(String title, String yaml) {
        return "\n## " + title + "\n\n```yaml\n" + yaml + "```\n";
    }

    private static UsageException unknown(String id) {
        List<String> ids = Stream.concat(RuleCatalog.metas().stream(), EngineRules.all().stream())
                .map(RuleMeta::id)
                .toList();
        String list = "\"veles rules\" lists the rules.";
        return new UsageException(
                "there is no rule \"" + id + "\"",
                NearName.of(id, ids)
                        .map(near -> "Did you mean \"" + near + "\"? " + list)
                        .orElse(list));
    }
}
