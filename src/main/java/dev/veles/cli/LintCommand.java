package dev.veles.cli;

import dev.veles.kustomize.KustomizeTool;
import dev.veles.lint.LintResult;
import dev.veles.lint.Linter;
import dev.veles.repository.FileWalk;
import dev.veles.rules.RuleCatalog;
import dev.veles.yaml.ReadText;
import dev.veles.yaml.SourceReader;
import dev.veles.yaml.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code veles lint [PATH...]}: judges contracts, manifests, folders and whole repositories; writes nothing. */
final class LintCommand implements Command {
    private static final String ALLOW_EMPTY = "--allow-empty";
    private static final String STDIN = "-";

    @Override
    public String name() {
        return "lint";
    }

    @Override
    public String summary() {
        return "Refuse regressions in contracts, manifests and Flux repositories, at the line to change";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Contracts, manifests, folders, repositories, or - for the standard input (default:"
                        + " contracts and out).")
                .build());
        EnvironmentOption.addTo(spec);
        FormatOption.addTo(spec);
        spec.addOption(OptionSpec.builder(ALLOW_EMPTY)
                .description("End with 0 where nothing is there to judge, as for a commit that changes no manifest.")
                .build());
        spec.addOption(OptionSpec.builder("-q", "--quiet")
                .description("Print the findings alone, without a summary.")
                .build());
        ColorOption.addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult result, Streams streams) {
        LintRun run = new LintRun(
                new Linter(RuleCatalog.all()),
                EnvironmentOption.value(result),
                KustomizeTool.find(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                        .map(tool -> tool.withoutLoadRestrictions()::build));
        List<String> paths = new ArrayList<>(result.matchedPositionalValue(0, List.of("contracts", "out")));
        if (paths.remove(STDIN)) {
            run.stream(stdin(streams));
        }
        for (LintPaths group : LintPaths.of(paths)) {
            run.repository(group, new FileWalk.Filter(path -> false, true));
        }
        LintResult found = run.result();
        if (found.counts().objects() == 0 && found.findings().isEmpty() && !result.hasMatchedOption(ALLOW_EMPTY)) {
            throw new UsageException(
                    "lint: nothing to lint: " + nothing(paths, found),
                    "Name contracts, manifests, or folders that hold some.");
        }
        return FormatOption.report(result, streams, List.of(found));
    }

    private static String nothing(List<String> paths, LintResult found) {
        String where = paths.isEmpty() ? "the standard input" : String.join(", ", paths);
        int skipped = found.skipped().size();
        return skipped == 0
                ? "there is no YAML or JSON file in " + where
                : "no Kubernetes object and no contract is in the " + skipped + " files of " + where;
    }

    private static ReadText stdin(Streams streams) {
        try {
            return SourceReader.read(streams.in(), "<stdin>");
        } catch (UnreadableException e) {
            throw new UsageException("lint: " + e.getMessage(), "Pipe manifests into it, or name files.");
        }
    }
}
