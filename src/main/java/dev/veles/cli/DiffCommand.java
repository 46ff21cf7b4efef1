package dev.veles.cli;

import dev.veles.config.FieldPattern;
import dev.veles.diff.IgnoredFields;
import dev.veles.finding.Phrases;
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
    private static final String FLUX = "--flux";
    private static final String ALL = "--all";

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
        spec.addOption(OptionSpec.builder(FLUX)
                .description(
                        "Compare what Flux applies of two repositories, Kustomization by Kustomization. One git:REF"
                                + " alone means so: the commit against the repository that you stand in.")
                .build());
        spec.addOption(OptionSpec.builder(ALL)
                .description("Build all Flux Kustomizations, those too that no changed file reaches.")
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
                : new DiffRun(
                                request.ignoring(settings.get().ignoredFields()),
                                settings.get(),
                                TodayOption.value(result),
                                streams)
                        .run(reports);
    }

    private static DiffRequest request(ParseResult result) {
        List<String> written = result.matchedPositionalValue(0, List.of());
        Optional<String> against = Optional.ofNullable(result.matchedOptionValue(AGAINST, (String) null));
        List<DiffPlace> places = new ArrayList<>();
        written.forEach(place -> places.add(DiffPlace.of(place)));
        boolean alone = against.isEmpty() && places.size() == 1 && places.get(0).isCommit();
        if (alone) {
            places.add(DiffPlace.REPOSITORY);
        }
        against.ifPresent(place -> places.add(DiffPlace.of(place)));
        if (places.size() != 2) {
            throw new UsageException(
                    "diff: " + written.size() + (written.size() == 1 ? " place" : " places") + " to compare",
                    "Write \"veles diff OLD NEW\", \"veles diff CONTRACT --against REPOSITORY\" or, in a Flux"
                            + " repository, \"veles diff git:REF\".");
        }
        return new DiffRequest(
                places.get(0),
                places.get(1),
                against.isPresent(),
                flux(result, alone, against.isPresent()),
                Optional.ofNullable(result.matchedOptionValue(PATH, (String) null)),
                EnvironmentOption.value(result),
                new IgnoredFields(patterns(result.matchedOptionValue(IGNORE, List.of()))),
                result.hasMatchedOption(NO_DEFAULTS));
    }

    private static Optional<DiffRequest.Flux> flux(ParseResult result, boolean alone, boolean contract) {
        boolean all = result.hasMatchedOption(ALL);
        boolean flux = alone || result.hasMatchedOption(FLUX);
        if (flux && contract) {
            throw new UsageException(
                    "diff: --flux and --against together",
                    "A contract is compared with what the repository holds; leave one of them out.");
        }
        if (all && !flux) {
            throw new UsageException("diff: --all without --flux", "Everything is compared anyway; leave --all out.");
        }
        return !flux ? Optional.empty() : Optional.of(all ? DiffRequest.Flux.EVERYTHING : DiffRequest.Flux.REACHED);
    }

    private static List<FieldPattern> patterns(List<String> texts) {
        List<FieldPattern> patterns = new ArrayList<>();
        for (String text : texts) {
            Optional<String> refusal = FieldPattern.refusal(text);
            if (refusal.isPresent()) {
                throw new UsageException(Phrases.quoted(text) + " is not a value of " + IGNORE, refusal.get());
            }
            patterns.add(FieldPattern.of(text));
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
