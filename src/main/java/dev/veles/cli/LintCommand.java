package dev.veles.cli;

import dev.veles.lint.LintResult;
import java.util.List;
import java.util.Optional;
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
        List<String> contracts = ContractsParameter.value(result);
        Optional<String> environment = EnvironmentOption.value(result);
        List<LintResult> results = contracts.stream()
                .map(contract -> ContractRun.of(contract, environment).result())
                .toList();
        return FormatOption.report(result, streams, results);
    }
}
