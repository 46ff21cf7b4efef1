package dev.veles.cli;

import dev.veles.diff.IgnoredFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code veles diff OLD NEW} and {@code veles diff CONTRACT --against REPOSITORY}: what will change. */
final class DiffCommand implements Command {
    private static final String AGAINST = "--against";
    private static final String PATH = "--path";
    private static final String IGNORE = "--ignore";
    private static final String NO_DEFAULTS = "--no-defaults";

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public String summary() {
        return "Show what changes between two sets of manifests, as Kubernetes understands them";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("OLD NEW")
                .arity("1..2")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("What is and what will be: folders, kustomizations, files, - for the standard input, or"
                        + " git:REF[:PATH] for what a commit holds. With --against, the contract alone.")
                .build());
        value(spec, AGAINST, "PLACE", "The Flux repository that the contract is compared with: a folder, or git:REF.");
        value(spec, PATH, "DIR", "Where in it the application stands (default: the contract's repositoryPath).");
        EnvironmentOption.addTo(spec);
        spec.addOption(OptionSpec.builder(IGNORE)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("KIND[/NAME]:PATH")
                .description("Leave differences out, by the paths that reports print; * stands for any letters.")
                .build());
        spec.addOption(OptionSpec.builder(NO_DEFAULTS)
                .description("Report fields, too, that say no more than what the API server fills in.")
                .build());
        ConfigOption.addTo(spec);
        ExcludeOption.addTo(spec);
        KustomizeOption.addTo(spec);
        SeverityOption.addTo(spec);
        TodayOption.addTo(spec);
        DiffReportTargets.addTo(spec);
        ColorOption.addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult result, Streams streams) {
        DiffReportTargets reports = DiffReportTargets.of(result, streams);
        DiffRequest request = request(result);
        Optional<LintSettings> settings = LintOptions.read(result, streams);
        return settings.isEmpty()
                ? ExitCode.FAILED
                : new DiffRun(request, settings.get(), TodayOption.value(result), streams).run(reports);
    }

    private static DiffRequest request(ParseResult result) {
        List<String> places = result.matchedPositionalValue(0, List.of());
        Optional<String> against = Optional.ofNullable(result.matchedOptionValue(AGAINST, (String) null));
        int wanted = against.isPresent() ? 1 : 2;
        if (places.size() != wanted) {
            throw new UsageException(
                    "diff: " + places.size() + (places.size() == 1 ? " place" : " places") + " to compare",
                    "Write \"veles diff OLD NEW\", or \"veles diff CONTRACT --against REPOSITORY\".");
        }
        return new DiffRequest(
                DiffPlace.of(places.get(0)),
                DiffPlace.of(against.orElseGet(() -> places.get(1))),
                against.isPresent(),
                Optional.ofNullable(result.matchedOptionValue(PATH, (String) null)),
                EnvironmentOption.value(result),
                new IgnoredFields(patterns(result.matchedOptionValue(IGNORE, List.of()))),
                result.hasMatchedOption(NO_DEFAULTS));
    }

    private static List<IgnoredFields.Pattern> patterns(List<String> texts) {
        List<IgnoredFields.Pattern> patterns = new ArrayList<>();
        for (String text : texts) {
            try {
                patterns.add(IgnoredFields.Pattern.of(text));
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        IGNORE + " \"" + text + "\": " + e.getMessage(),
                        "Write KIND[/NAME]:PATH, such as Deployment:spec.replicas.");
            }
        }
        return patterns;
    }

    private static void value(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }
}
