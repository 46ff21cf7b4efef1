package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.manifest.Manifest;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Builds one folder: stages what has to be staged, runs kustomize, reads and traces what comes out. */
final class FolderBuild {
    private final Repository repository;
    private final Optional<KustomizeBuilder> builder;

    FolderBuild(Repository repository, Optional<KustomizeBuilder> builder) {
        this.repository = repository;
        this.builder = builder;
    }

    Build build(BuildRequest request) {
        KustomizationFile file =
                repository.kustomizations().of(request.folder()).orElseThrow();
        Collection<RepositoryFile> reach = repository.kustomizations().reach(file);
        if (builder.isEmpty() || reach.stream().anyMatch(it -> !it.problems().isEmpty())) {
            return new Build(request, List.of(), List.of(), false, reach);
        }
        BuildResult result = builder.get().build(repository.root().resolve(request.folder()));
        if (result instanceof BuildResult.Built built) {
            return new Build(request, objects(file, reach, built.text()), List.of(), true, reach);
        }
        return new Build(
                request,
                List.of(),
                List.of(Finding.error(
                        "build-failed", "it does not build", "", "", file.file().start())),
                false,
                reach);
    }

    private List<Manifest> objects(KustomizationFile file, Collection<RepositoryFile> reach, String text) {
        List<Manifest> objects = new ArrayList<>();
        for (Node document : YamlReader.read(new SourceText("kustomize", text)).documents()) {
            if (document instanceof Mapping mapping) {
                Manifest built = new Manifest(mapping);
                List<Layer> layers = new ArrayList<>();
                for (RepositoryFile source : reach) {
                    for (Manifest it : source.manifests()) {
                        if (it.kind().equals(built.kind()) && built.name().contains(it.name())) {
                            layers.add(new Layer.Tree(it.root()));
                        }
                    }
                }
                objects.add(new Manifest(new Relocation(layers, file.file().start()).relocate(built.root())));
            }
        }
        return objects;
    }
}
