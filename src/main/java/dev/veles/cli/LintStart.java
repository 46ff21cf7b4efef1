package dev.veles.cli;

import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.lint.LintResult;
import dev.veles.repository.FileWalk;
import dev.veles.source.SourceText;
import dev.veles.yaml.ReadText;
import dev.veles.yaml.SourceReader;
import dev.veles.yaml.UnreadableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * What a lint begins with.
 *
 * @param written what the user wrote, or what stands for it
 * @param stream true where the standard input is judged
 * @param contracts contracts that were named, which are judged without a look at what is around them
 * @param paths everything else, by repository
 */
record LintStart(List<String> written, boolean stream, List<SourceText> contracts, List<LintPaths> paths) {
    private static final String STDIN = "-";
    private static final String CONTRACTS = "contracts";

    /**
     * Takes what the command line names, else the configuration, else what a repository with a contract has.
     *
     * @throws UsageException for a path where there is nothing, or where nothing is named and the usual is not there
     */
    static LintStart of(ParseResult options, LintSettings settings) {
        List<String> written = options.matchedPositionalValue(0, settings.paths());
        if (written.isEmpty()) {
            written = usual(settings);
        }
        List<SourceText> contracts = new ArrayList<>();
        List<String> others = new ArrayList<>();
        boolean stream = false;
        for (String path : written) {
            Optional<SourceText> contract = path.equals(STDIN) ? Optional.empty() : contract(path);
            contract.ifPresent(contracts::add);
            stream |= path.equals(STDIN);
            if (contract.isEmpty() && !path.equals(STDIN)) {
                others.add(path);
            }
        }
        return new LintStart(written, stream, contracts, LintPaths.of(others));
    }

    private static List<String> usual(LintSettings settings) {
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

    /** The text of a file that calls itself a contract. */
    private static Optional<SourceText> contract(String path) {
        Path file = Path.of(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        ReadText text = read(file, path.replace('\\', '/'));
        boolean contract = text.problems().isEmpty()
                && text.source().text().contains("InfrastructureContract")
                && text.source().text().contains("veles.dev/v");
        return contract ? Optional.of(text.source()) : Optional.empty();
    }

    /**
     * The folder whose history tells what has changed: the repository that the paths lie in.
     *
     * @param working where the program runs, which counts where no path is named
     * @throws UsageException where the paths lie in several
     */
    Path home(Path working) {
        if (paths.size() > 1) {
            throw new UsageException(
                    "lint: the paths lie in " + paths.size() + " repositories, each with changes of its own",
                    "Lint one repository at a time with --changed-since.");
        }
        return paths.isEmpty() ? working : paths.get(0).root();
    }

    /** The same paths in a copy of a folder; nothing that came in by a stream was there. */
    LintStart in(Path folder, Path copy) {
        List<LintPaths> moved = new ArrayList<>();
        for (LintPaths group : paths) {
            moved.add(group.in(folder, copy));
        }
        List<SourceText> there = new ArrayList<>();
        for (SourceText contract : contracts) {
            Path file = copy.resolve(
                    folder.relativize(Path.of(contract.name()).toAbsolutePath().normalize()));
            if (Files.isRegularFile(file)) {
                there.add(read(file, contract.name()).source());
            }
        }
        return new LintStart(written, false, there, moved);
    }

    private static ReadText read(Path file, String name) {
        try {
            return SourceReader.readFile(file, name);
        } catch (UnreadableException e) {
            throw new UsageException("lint: " + e.getMessage(), "Give files that may be read.");
        }
    }

    /** Has everything judged. */
    void judge(LintRun run, Streams streams, LintSettings settings) {
        if (stream) {
            run.stream(stdin(streams));
        }
        for (SourceText contract : contracts) {
            run.contract(contract);
        }
        if (paths.isEmpty()) {
            return;
        }
        FileWalk.Filter filter = new FileWalk.Filter(
                settings.excludesNothing() ? FileWalk.Exclusion.NONE : settings::excludes, true, CommittedFiles::below);
        Progress progress = new Progress(streams);
        Optional<KustomizeBuilder> builder =
                KustomizeChoice.of(settings.kustomize(), streams.path()).map(progress::over);
        try {
            for (LintPaths group : paths) {
                run.repository(group, filter, builder);
            }
        } finally {
            progress.clear();
        }
    }

    private static ReadText stdin(Streams streams) {
        try {
            return SourceReader.read(streams.in(), "<stdin>");
        } catch (UnreadableException e) {
            throw new UsageException("lint: " + e.getMessage(), "Pipe manifests into it, or name files.");
        }
    }

    /** What to say where nothing was found that could be judged. */
    UsageException nothing(LintResult found) {
        List<String> places = new ArrayList<>(written);
        places.replaceAll(place -> place.equals(STDIN) ? "the standard input" : place);
        return new UsageException(
                "lint: nothing to lint: " + what(found, String.join(", ", places)),
                "Name contracts, manifests, or folders that hold some.");
    }

    private static String what(LintResult found, String where) {
        if (found.counts().builds() > 0) {
            return "no Kubernetes object comes out of the Kustomizations in " + where;
        }
        return found.counts().files() == 0 && found.skipped().isEmpty()
                ? "no YAML or JSON is in " + where
                : "no Kubernetes object and no contract is in " + where;
    }
}
