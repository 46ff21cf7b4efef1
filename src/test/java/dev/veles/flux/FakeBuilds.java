package dev.veles.flux;

import dev.veles.build.Build;
import dev.veles.build.BuildRequest;
import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MergePatch;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * As much of kustomize as these tests need: resources, generated kustomizations, and patches that are merged into all
 * objects of their target's kind. A folder with a file {@code broken.yaml} does not build.
 */
final class FakeBuilds implements Function<Collection<BuildRequest>, Map<BuildRequest, Build>> {
    private final Repository repository;
    final List<List<String>> calls = new ArrayList<>();
    final List<String> components = new ArrayList<>();

    FakeBuilds(Repository repository) {
        this.repository = repository;
    }

    @Override
    public Map<BuildRequest, Build> apply(Collection<BuildRequest> requests) {
        Map<BuildRequest, Build> builds = new LinkedHashMap<>();
        requests.forEach(request -> builds.put(request, build(request)));
        requests.forEach(
                request -> components.add(request.changes().components().toString()));
        calls.add(requests.stream().map(BuildRequest::folder).toList());
        return builds;
    }

    private Build build(BuildRequest request) {
        List<RepositoryFile> files = new ArrayList<>();
        List<Manifest> objects = new ArrayList<>();
        if (request.generate()) {
            generate(request.folder(), files, objects);
        } else {
            read(request.folder(), files, objects);
        }
        if (files.stream().anyMatch(file -> file.path().endsWith("broken.yaml"))) {
            Finding finding =
                    Finding.error("build-failed", "broken", "", "", files.get(0).start());
            return new Build(request, List.of(), List.of(finding), false, files);
        }
        objects.replaceAll(object -> patched(object, request.changes().patches()));
        return new Build(request, objects, List.of(), true, files);
    }

    private void generate(String folder, List<RepositoryFile> files, List<Manifest> objects) {
        for (RepositoryFile file : repository.files().values()) {
            if (RepositoryPath.isIn(file.path(), folder)) {
                if (KustomizationFile.isNamedAsOne(file.path())) {
                    read(file.folder(), files, objects);
                } else if (repository.kustomizations().of(file.folder()).isEmpty()) {
                    files.add(file);
                    objects.addAll(file.manifests());
                }
            }
        }
    }

    private void read(String folder, List<RepositoryFile> files, List<Manifest> objects) {
        KustomizationFile kustomization = repository.kustomizations().of(folder).orElseThrow();
        files.add(kustomization.file());
        List<Manifest> own = new ArrayList<>();
        for (String reference : kustomization.objects()) {
            String path = RepositoryPath.resolve(folder, reference);
            if (repository.isFolder(path)) {
                read(path, files, own);
            } else {
                RepositoryFile file = repository.file(path).orElseThrow();
                files.add(file);
                own.addAll(file.manifests());
            }
        }
        List<Node> patches =
                kustomization.root().find("patches").orElse(null) instanceof Sequence list ? list.items() : List.of();
        own.replaceAll(object -> patched(object, patches));
        objects.addAll(own);
    }

    private static Manifest patched(Manifest object, List<Node> patches) {
        Mapping root = object.root();
        for (Node patch : patches) {
            boolean named = patch.text("target", "name").orElse(object.name()).equals(object.name());
            if (named && patch.text("target", "kind").orElse("").equals(object.kind())) {
                Node read = YamlReader.read(
                                new SourceText("patch", patch.text("patch").orElseThrow()))
                        .documents()
                        .get(0);
                root = MergePatch.apply(root, (Mapping) read);
            }
        }
        return new Manifest(root);
    }
}
