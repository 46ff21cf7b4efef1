package dev.veles.cli;

import dev.veles.build.Builds;
import dev.veles.finding.Finding;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.lint.ContractFacts;
import dev.veles.lint.LintInput;
import dev.veles.lint.LintResult;
import dev.veles.lint.LintUnit;
import dev.veles.lint.Linter;
import dev.veles.manifest.Manifest;
import dev.veles.repository.FileWalk;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.source.SourceText;
import dev.veles.units.RepositoryUnit;
import dev.veles.units.RepositoryUnits;
import dev.veles.units.UnitsResult;
import dev.veles.yaml.ReadText;
import dev.veles.units.FluxRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of {@code veles lint} over repositories, files and streams: from paths to a result. */
final class LintRun {
    private final Linter linter;
    private final Optional<String> environment;
    private final Optional<KustomizeBuilder> builder;
    private final List<LintResult> results = new ArrayList<>();

    LintRun(Linter linter, Optional<String> environment, Optional<KustomizeBuilder> builder) {
        this.linter = linter;
        this.builder = builder;
        this.environment = environment;
    }

    /** Judges a contract, without looking at anything around it. */
    void contract(SourceText contract) {
        results.add(ContractRun.of(contract, environment).result());
    }

    /** Judges what lies at some paths of one repository. */
    void repository(LintPaths paths, FileWalk.Filter filter) {
        try {
            Repository repository = read(paths, filter);
            int processors = Runtime.getRuntime().availableProcessors();
            judge(
                    builder.isPresent()
                            ? RepositoryUnits.built(repository, new Builds(repository, builder, processors))
                            : RepositoryUnits.raw(repository));
        } catch (IOException e) {
            throw new UsageException("lint: " + e.getMessage(), "Everything below the paths has to be readable.");
        }
    }

    /** Reads the repository; a second time where Flux' paths turn out to begin further down, which is rare. */
    private static Repository read(LintPaths paths, FileWalk.Filter filter) throws IOException {
        Repository repository =
                Repository.read(FileWalk.of(paths.root(), paths.names(), paths.starts(), filter));
        Path root = FluxRoot.of(repository, paths.top());
        return root.equals(paths.root())
                ? repository
                : Repository.read(FileWalk.of(root, paths.namesBelow(root), paths.starts(), filter));
    }

    /** Judges objects that come in a stream, as they reach the cluster. */
    void stream(ReadText text) {
        RepositoryFile file = new RepositoryFile("", text);
        List<Manifest> objects = file.manifests();
        List<Finding> problems = file.problems();
        results.add(linter.lint(List.of(unit(new RepositoryUnit("", objects, List.of(file), true), Optional.empty())))
                .with(problems, List.of()));
    }

    /** What was found. */
    LintResult result() {
        return LintResult.all(results);
    }

    private void judge(UnitsResult units) {
        List<LintUnit> judged = new ArrayList<>();
        for (RepositoryUnit unit : units.units()) {
            judged.add(unit(unit, Optional.empty()));
        }
        results.add(linter.lint(judged).with(units.findings(), units.skipped()).plus(units.counts()));
        for (RepositoryFile contract : units.contracts()) {
            contract(contract.source());
        }
    }

    private static LintUnit unit(RepositoryUnit unit, Optional<ContractFacts> contract) {
        List<LintInput> inputs = new ArrayList<>(unit.objects().size());
        for (Manifest object : unit.objects()) {
            inputs.add(LintInput.read(object));
        }
        return new LintUnit(inputs, contract, unit.complete());
    }
}
