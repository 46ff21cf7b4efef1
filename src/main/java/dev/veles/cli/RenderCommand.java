package dev.veles.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code veles render CONTRACT...}: writes the tree that the contracts ask for, or says what it would write. */
final class RenderCommand implements Command {
    private static final String OUTPUT = "--output";
    private static final String FORCE = "--force";

    @Override
    public String name() {
        return "render";
    }

    @Override
    public String summary() {
        return "Render contracts into a tree that Flux applies";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        ContractsParameter.addTo(
                spec, "Contracts to render. One that breaks a rule is not rendered, and then none is.");
        spec.addOption(OptionSpec.builder("-o", OUTPUT)
                .type(String.class)
                .paramLabel("DIR")
                .description("Where the tree stands (default: what .veles.yaml says, else out).")
                .build());
        EnvironmentOption.addTo(spec);
        ConfigOption.addTo(spec);
        TodayOption.addTo(spec);
        flag(
                spec,
                "--check",
                "Write nothing; print what would change as a unified diff, and exit 1 if anything would.");
        flag(spec, "--dry-run", "Write nothing; list the files that would change.");
        flag(spec, "--stdout", "Write nothing; print all objects of one environment as one YAML stream.");
        flag(spec, FORCE, "Overwrite generated files that were edited by hand.");
        ColorOption.addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult result, Streams streams) {
        Optional<LintSettings> read = LintOptions.read(result, streams);
        if (read.isEmpty()) {
            return ExitCode.FAILED;
        }
        LintSettings settings = read.get();
        RenderRequest request = request(result, settings);
        RenderJudge judge = new RenderJudge(settings, TodayOption.value(result), request.environment());
        return new RenderRun(request, judge, streams, ColorOption.wanted(result, streams)).run();
    }

    private static RenderRequest request(ParseResult result, LintSettings settings) {
        return new RenderRequest(
                ContractsParameter.value(result),
                Path.of(result.matchedOptionValue(OUTPUT, settings.output())),
                EnvironmentOption.value(result),
                mode(result),
                result.hasMatchedOption(FORCE));
    }

    private static RenderRequest.Mode mode(ParseResult result) {
        List<String> given = List.of("--check", "--dry-run", "--stdout").stream()
                .filter(result::hasMatchedOption)
                .toList();
        if (given.size() > 1) {
            throw new UsageException(
                    "render: " + String.join(" and ", given) + " contradict each other", "Give one of them.");
        }
        return given.isEmpty() ? RenderRequest.Mode.WRITE : RenderRequest.Mode.of(given.get(0));
    }

    private static void flag(CommandSpec spec, String name, String description) {
        spec.addOption(OptionSpec.builder(name).description(description).build());
    }
}
