package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.manifest.Manifest;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds one folder: stages what has to be staged, runs kustomize, reads and traces what comes out. */
final class FolderBuild {
    /** What a kustomization may say without being there for anything. */
    private static final Set<String> HEAD = Set.of("apiVersion", "kind", "metadata");

    private final Repository repository;
    private final Optional<KustomizeBuilder> builder;
    private final Levels levels;
    private final Sources sources;

    FolderBuild(Repository repository, Optional<KustomizeBuilder> builder) {
        this.repository = repository;
        this.builder = builder;
        this.levels = new Levels(repository);
        this.sources = new Sources(repository, levels);
    }

    Build build(BuildRequest request) {
        try {
            Optional<Level> root = levels.of(request);
            return root.isEmpty()
                    ? new Build(request, List.of(), List.of(), false, List.of())
                    : build(request, new Plan(repository, levels, root.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Build build(BuildRequest request, Plan plan) throws IOException {
        Collection<RepositoryFile> files = plan.files();
        List<Finding> leftOut = plan.findings();
        boolean nothing =
                request.generate() && HEAD.containsAll(plan.root().root().keys());
        if (builder.isEmpty() || isBroken(files) || nothing) {
            return new Build(request, List.of(), leftOut, nothing, files);
        }
        BuildResult result = run(builder.get(), plan);
        if (result instanceof BuildResult.Built built) {
            return read(request, plan, built.text(), files);
        }
        // What was left out may well be the reason.
        List<Finding> findings =
                leftOut.isEmpty() ? List.of(new BuildProblem(repository, plan, files).finding(result)) : leftOut;
        return new Build(request, List.of(), findings, false, files);
    }

    /** kustomize may take forever over what the reader refuses, such as aliases of aliases. */
    private static boolean isBroken(Collection<RepositoryFile> files) {
        for (RepositoryFile file : files) {
            if (!file.problems().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private BuildResult run(KustomizeBuilder kustomize, Plan plan) throws IOException {
        String folder = plan.root().folder();
        if (!plan.isStaged(folder)) {
            return kustomize.build(repository.root().resolve(folder));
        }
        try (Stage stage = Stage.of(repository, plan)) {
            BuildResult result = kustomize.build(stage.folder(folder));
            return result instanceof BuildResult.Failed failed
                    ? new BuildResult.Failed(stage.unstaged(failed.message(), folder))
                    : result;
        }
    }

    private Build read(BuildRequest request, Plan plan, String text, Collection<RepositoryFile> files) {
        String shown = repository.shown(request.folder());
        ReadResult result = YamlReader.read(new SourceText("kustomize build " + shown, text));
        List<Finding> findings = new ArrayList<>(plan.findings());
        for (Finding problem : result.problems()) {
            findings.add(BuildProblem.unreadable(problem, plan.root().start()));
        }
        Tracing tracing = new Tracing(sources, plan.root());
        List<Manifest> objects = new ArrayList<>();
        for (Node document : result.documents()) {
            if (document instanceof Mapping mapping) {
                objects.add(tracing.trace(new Manifest(mapping)));
            }
        }
        return new Build(request, objects, findings, true, files);
    }
}
