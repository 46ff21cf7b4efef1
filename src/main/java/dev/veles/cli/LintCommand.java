package dev.veles.cli;

import dev.veles.finding.Finding;
import dev.veles.lint.EngineRules;
import dev.veles.lint.LintResult;
import dev.veles.lint.Linter;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Selection;
import dev.veles.report.TextReport;
import dev.veles.repository.FileWalk;
import dev.veles.rules.RuleCatalog;
import dev.veles.yaml.ReadText;
import dev.veles.yaml.SourceReader;
import dev.veles.yaml.UnreadableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final String CONTRACTS = "contracts";

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
        LintOptions.addTo(spec);
        FormatOption.addTo(spec);
        spec.addOption(OptionSpec.builder(ALLOW_EMPTY)
                .description("End with 0 where nothing is there to judge, as for a commit that changes no manifest.")
                .build());
        spec.addOption(OptionSpec.builder("-q", "--quiet")
                .description("Print the findings alone, without a summary.")
                .build());
        Reports.addVerboseTo(spec);
        ColorOption.addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult result, Streams streams) {
        Reports reports = Reports.of(result, streams);
        Path here = Path.of("").toAbsolutePath();
        List<RuleMeta> metas = RuleCatalog.metas();
        ConfigOption.Found config = ConfigOption.read(result, here, LintOptions.names(metas));
        if (!config.reading().problems().isEmpty()) {
            streams.err().print(TextReport.render(LintResult.of(config.reading().problems()), false));
            return ExitCode.FAILED;
        }
        LintSettings settings = LintOptions.settings(result, config, metas, here);
        long start = streams.nanos().getAsLong();
        LintResult found = judge(result, streams, settings);
        Duration time = Duration.ofNanos(streams.nanos().getAsLong() - start);
        reports.print(found, known(metas), Optional.of(time).filter(taken -> !taken.isZero()));
        return settings.fails(found.findings()) ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private static List<RuleMeta> known(List<RuleMeta> rules) {
        List<RuleMeta> known = new ArrayList<>(rules);
        known.addAll(EngineRules.all());
        return known;
    }

    private static LintResult judge(ParseResult result, Streams streams, LintSettings settings) {
        Optional<String> environment = EnvironmentOption.value(result);
        LintRun run = new LintRun(linter(settings), environment, Coverage.of(settings.contracts(), environment));
        List<String> paths = paths(result, settings);
        judge(run, paths, settings, streams);
        LintResult found = run.result();
        if (found.counts().objects() == 0 && found.findings().isEmpty() && !result.hasMatchedOption(ALLOW_EMPTY)) {
            throw new UsageException(
                    "lint: nothing to lint: " + nothing(paths, found),
                    "Name contracts, manifests, or folders that hold some.");
        }
        return settings.severities().apply(selected(found, settings.selection()));
    }

    /** Without what reading and building said and nobody wants to hear. */
    private static LintResult selected(LintResult found, Selection selection) {
        List<Finding> wanted = new ArrayList<>();
        for (Finding finding : found.findings()) {
            if (selection.includes(finding.rule())) {
                wanted.add(finding);
            }
        }
        return found.only(wanted);
    }

    private static Linter linter(LintSettings settings) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : RuleCatalog.all()) {
            if (settings.selection().includes(rule.meta().id())) {
                rules.add(rule);
            }
        }
        return new Linter(rules, settings.selection().asked());
    }

    /** What the command line names, else the configuration, else what a repository with a contract has. */
    private static List<String> paths(ParseResult result, LintSettings settings) {
        List<String> named = result.matchedPositionalValue(0, settings.paths());
        if (!named.isEmpty()) {
            return named;
        }
        List<String> usual = new ArrayList<>();
        for (String folder : List.of(CONTRACTS, settings.output())) {
            if (Files.isDirectory(Path.of(folder))) {
                usual.add(folder);
            }
        }
        if (usual.isEmpty()) {
            throw new UsageException(
                    "lint: nothing to lint: there is neither a folder \"" + CONTRACTS + "\" nor \"" + settings.output()
                            + "\" here",
                    "Name contracts, manifests, folders or repositories, such as: veles lint .");
        }
        return usual;
    }

    private static void judge(LintRun run, List<String> paths, LintSettings settings, Streams streams) {
        List<String> others = new ArrayList<>();
        for (String path : paths) {
            if (path.equals(STDIN)) {
                run.stream(stdin(streams));
            } else {
                others.add(path);
            }
        }
        FileWalk.Filter filter = new FileWalk.Filter(settings::excludes, true);
        for (LintPaths group : LintPaths.of(others)) {
            run.repository(group, filter, KustomizeChoice.of(settings.kustomize()));
        }
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
