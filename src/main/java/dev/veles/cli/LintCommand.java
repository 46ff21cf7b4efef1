package dev.veles.cli;

import dev.veles.lint.Linter;
import dev.veles.repository.FileWalk;
import dev.veles.rules.RuleCatalog;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code veles lint CONTRACT...}: reads, renders in memory and judges; writes nothing. */
final class LintCommand implements Command {
    @Override
    public String name() {
        return "lint";
    }

    @Override
    public String summary() {
        return "Refuse regressions in contracts, at the line that causes them";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        ContractsParameter.addTo(spec, "Contracts to judge.");
        EnvironmentOption.addTo(spec);
        FormatOption.addTo(spec);
        spec.addOption(OptionSpec.builder("-q", "--quiet")
                .description("Print the findings alone, without a summary.")
                .build());
        ColorOption.addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult result, Streams streams) {
        List<String> paths = ContractsParameter.value(result);
        LintRun run = new LintRun(new Linter(RuleCatalog.all()));
        for (LintPaths group : LintPaths.of(paths)) {
            run.repository(group, new FileWalk.Filter(path -> false, true));
        }
        return FormatOption.report(result, streams, List.of(run.result()));
    }
}
