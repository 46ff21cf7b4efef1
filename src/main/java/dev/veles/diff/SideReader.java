package dev.veles.diff;

import dev.veles.build.Build;
import dev.veles.build.BuildRequest;
import dev.veles.build.Builds;
import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.ObjectList;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import dev.veles.repository.SortedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads what a place holds: what kustomize builds of a folder with a kustomization file, else every document of every YAML
 * file as it stands. Documents that are no Kubernetes objects are taken too; they are told apart by their file.
 */
public final class SideReader {
    private final Repository repository;
    private final Builds builds;

    /**
     * A reader of one repository.
     *
     * @param builds builds its folders
     */
    public SideReader(Repository repository, Builds builds) {
        this.repository = repository;
        this.builds = builds;
    }

    /** True where there is a folder or a file. */
    public boolean has(String path) {
        return repository.isFolder(path) || repository.isFile(path);
    }

    /** What lies at a path, which is a folder or a file, relative to the repository's root. */
    public Side at(String path) {
        if (repository.file(path).isPresent()) {
            return documents(repository.file(path).get(), RepositoryPath.parent(path));
        }
        return isBuilt(path) ? built(path) : written(path);
    }

    /** True for a folder that kustomize makes something of; a Component is only a part of something. */
    public boolean isBuilt(String folder) {
        Optional<KustomizationFile> kustomization = repository.kustomizations().of(folder);
        return kustomization.isPresent() && !kustomization.get().isComponent();
    }

    private Side built(String folder) {
        BuildRequest request = BuildRequest.of(folder);
        Build build = Objects.requireNonNull(builds.build(List.of(request)).get(request));
        if (!build.built()) {
            return new Side(List.of(), build.reasons());
        }
        List<DiffObject> objects = new ArrayList<>();
        for (Manifest object : ObjectList.flatten(build.objects())) {
            objects.add(new DiffObject(object, folder));
        }
        return new Side(objects, List.of());
    }

    private Side written(String folder) {
        Side side = Side.EMPTY;
        for (RepositoryFile file : repository.files().values()) {
            if (RepositoryPath.isIn(file.path(), folder)) {
                side = side.plus(sorted(file, folder));
            }
        }
        return side;
    }

    /** What is a template, or no YAML and nobody's object, is no document. */
    private Side sorted(RepositoryFile file, String folder) {
        SortedFile sorted = SortedFile.of(file, repository);
        return switch (sorted.kind()) {
            case CHART, TEMPLATE -> Side.EMPTY;
            case OTHER -> file.problems().isEmpty() ? documents(file, folder) : Side.EMPTY;
            case OBJECTS, KUSTOMIZATION, CONTRACT, BROKEN -> documents(file, folder);
        };
    }

    private static Side documents(RepositoryFile file, String folder) {
        String name = folder.isEmpty() ? file.path() : file.path().substring(folder.length() + 1);
        return documents(file, name, file.problems());
    }

    /** The documents of a text that was read from somewhere else, such as a stream. */
    public static Side stream(RepositoryFile file) {
        return documents(file, "", file.problems());
    }

    private static Side documents(RepositoryFile file, String name, List<Finding> problems) {
        if (!problems.isEmpty()) {
            return new Side(List.of(), problems);
        }
        List<DiffObject> objects = new ArrayList<>();
        for (Manifest object : ObjectList.flatten(file.manifests())) {
            objects.add(new DiffObject(object, name));
        }
        return new Side(objects, List.of());
    }
}
