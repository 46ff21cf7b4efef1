package dev.veles.cli;

import dev.veles.build.Builds;
import dev.veles.facts.ContractFacts;
import dev.veles.finding.Finding;
import dev.veles.flux.Undecided;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.lint.BrokenSecrets;
import dev.veles.lint.LintInput;
import dev.veles.lint.LintResult;
import dev.veles.lint.LintUnit;
import dev.veles.lint.Linter;
import dev.veles.lint.Skipped;
import dev.veles.lint.Surroundings;
import dev.veles.manifest.Manifest;
import dev.veles.parallel.Task;
import dev.veles.repository.FileWalk;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.source.SourceText;
import dev.veles.units.FluxRoot;
import dev.veles.units.RepositoryUnit;
import dev.veles.units.RepositoryUnits;
import dev.veles.units.UnitsResult;
import dev.veles.yaml.ReadText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One run of {@code veles lint}: contracts, repositories and streams go in, one result comes out. */
final class LintRun {
    private final Linter linter;
    private final Optional<String> environment;
    private final Coverage coverage;
    private final List<LintResult> results = new ArrayList<>();
    private final List<SourceText> texts = new ArrayList<>();
    private final PassedOver passedOver;
    private boolean leftUnbuilt;

    /**
     * Prepares a run.
     *
     * @param linter the rules
     * @param environment the only environment of contracts to judge; empty for all
     * @param coverage what contracts say of manifests
     */
    LintRun(Linter linter, Optional<String> environment, Coverage coverage) {
        this.linter = linter;
        this.environment = environment;
        this.coverage = coverage;
        this.passedOver = new PassedOver(linter);
    }

    /** Judges a contract, without looking at anything around it. */
    void contract(SourceText contract) {
        texts.add(contract);
        results.add(ContractRun.of(contract, environment, linter).result());
    }

    /**
     * Judges what lies at some paths of one repository.
     *
     * @param builder what builds kustomizations; without one, files are judged as they stand
     */
    void repository(LintPaths paths, FileWalk.Filter filter, Optional<KustomizeBuilder> builder) {
        try {
            Repository repository = read(paths, filter);
            leftUnbuilt |=
                    builder.isEmpty() && !repository.kustomizations().all().isEmpty();
            judge(repository, units(repository, builder));
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    private static UsageException unreadable(IOException failure) {
        return new UsageException("lint: " + failure.getMessage(), "Everything below the paths has to be readable.");
    }

    /** Judges objects that come in a stream, as they reach the cluster. */
    void stream(ReadText text) {
        RepositoryFile file = new RepositoryFile("", text);
        texts.add(text.source());
        LintUnit unit = unit(Undecided.of(file.manifests()), coverage.stream(), true, Optional.empty());
        passedOver.add(unit, () -> List.of(file));
        results.add(read(linter.lint(List.of(unit)), file.problems(), List.of()));
    }

    /** What was found. */
    LintResult result() {
        return LintResult.all(results).with(coverage.problems(), List.of());
    }

    /** What rules did not judge. */
    PassedOver passedOver() {
        return passedOver;
    }

    /** Whether kustomizations were met and nothing that could build them. */
    boolean leftUnbuilt() {
        return leftUnbuilt;
    }

    /** What was read. */
    List<SourceText> texts() {
        return texts;
    }

    private static UnitsResult units(Repository repository, Optional<KustomizeBuilder> builder) {
        int processors = Runtime.getRuntime().availableProcessors();
        return builder.isPresent()
                ? RepositoryUnits.built(repository, new Builds(repository, builder, processors))
                : RepositoryUnits.raw(repository);
    }

    /** Reads the repository; a second time where Flux' paths turn out to begin further down, which is rare. */
    private static Repository read(LintPaths paths, FileWalk.Filter filter) throws IOException {
        Repository repository =
                Repository.read(FileWalk.of(paths.root(), paths.naming().apply(paths.root()), paths.starts(), filter));
        Path root = FluxRoot.of(repository, paths.top());
        return root.equals(paths.root())
                ? repository
                : Repository.read(FileWalk.of(root, paths.naming().apply(root), paths.starts(), filter));
    }

    private void judge(Repository repository, UnitsResult units) {
        List<LintUnit> judged = new ArrayList<>();
        for (RepositoryUnit unit : units.units()) {
            LintUnit next = unit(
                    unit.objects(),
                    coverage.facts(unit.folder(), unit::files, repository),
                    unit.complete(),
                    unit.appliedBy());
            passedOver.add(next, unit::files);
            look(repository, unit);
            judged.add(next);
        }
        for (KustomizationFile kustomization : repository.kustomizations().all()) {
            judged.add(kustomization(kustomization, repository));
        }
        for (RepositoryFile file : repository.files().values()) {
            texts.add(file.source());
        }
        results.add(read(linter.lint(judged, Surroundings.of(repository)), units.findings(), units.skipped())
                .plus(units.counts()));
        for (RepositoryFile contract : units.contracts()) {
            results.add(ContractRun.of(contract.source(), environment, linter).result());
        }
    }

    private static LintResult read(LintResult judged, List<Finding> problems, List<Skipped> skipped) {
        return judged.with(BrokenSecrets.masked(problems), skipped).hiding(BrokenSecrets.hidden(problems));
    }

    /** Suppressions count in the files of a base that was not asked about, too. */
    private void look(Repository repository, RepositoryUnit unit) {
        for (RepositoryFile file : unit.files()) {
            boolean walked = repository.isWalked(file.path());
            if (!walked) {
                texts.add(file.source());
            }
            if (!walked || repository.named().contains(file.path())) {
                passedOver.addGlimpsed(file);
            }
        }
    }

    private LintUnit kustomization(KustomizationFile kustomization, Repository repository) {
        Task<Collection<RepositoryFile>> files =
                new Task<>(() -> repository.kustomizations().reach(kustomization));
        LintUnit unit = LintUnit.of(kustomization, coverage.facts(kustomization.folder(), files::get, repository));
        passedOver.add(unit, files::get);
        return unit;
    }

    private static LintUnit unit(
            List<Manifest> objects, List<ContractFacts> contract, boolean complete, Optional<Manifest> appliedBy) {
        List<LintInput> inputs = new ArrayList<>(objects.size());
        for (Manifest object : objects) {
            inputs.add(LintInput.read(object));
        }
        return new LintUnit(inputs, contract, complete, appliedBy, Optional.empty());
    }
}
