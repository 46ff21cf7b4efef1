package dev.veles.flux;

import dev.veles.build.BuildRequest;
import dev.veles.repository.BuildInputs;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import dev.veles.yaml.Node;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The files that are not the same in two states of a repository, and what is built from them in either state. */
final class ChangedFiles {
    private static final String SOURCE_IGNORE = ".sourceignore";

    private final NavigableSet<String> paths;
    private final Repository before;
    private final Repository after;
    private final BuildInputs inputsBefore;
    private final BuildInputs inputsAfter;

    /**
     * Takes both states.
     *
     * @param paths of files that were changed, added or removed
     */
    ChangedFiles(Collection<String> paths, Repository before, Repository after) {
        this.paths = Collections.unmodifiableNavigableSet(new TreeSet<>(paths));
        this.before = before;
        this.after = after;
        this.inputsBefore = new BuildInputs(before);
        this.inputsAfter = new BuildInputs(after);
    }

    NavigableSet<String> paths() {
        return paths;
    }

    /** False where both states surely build the same. */
    boolean reach(BuildRequest request) {
        return !paths.isEmpty() && (reach(request, inputsBefore, before) || reach(request, inputsAfter, after));
    }

    private boolean reach(BuildRequest request, BuildInputs inputs, Repository repository) {
        if (isIn(inputs.of(request.folder()))
                || (request.generate() && generatedFrom(request.folder(), inputs, repository))) {
            return true;
        }
        for (Node component : request.changes().components()) {
            String folder =
                    RepositoryPath.resolve(request.folder(), component.text().orElse(""));
            if (isIn(inputs.of(folder))) {
                return true;
            }
        }
        return false;
    }

    /** True where what stands in a folder, or what it is built from, is not the same. */
    boolean touch(String folder) {
        return paths.stream().anyMatch(path -> RepositoryPath.parent(path).equals(folder))
                || reach(BuildRequest.of(folder));
    }

    private boolean isIn(Set<String> inputs) {
        return paths.stream().anyMatch(inputs::contains);
    }

    /** Where Flux makes a kustomization, it is of every file below the folder. */
    private boolean generatedFrom(String folder, BuildInputs inputs, Repository repository) {
        for (String path : paths) {
            boolean rules = RepositoryPath.name(path).equals(SOURCE_IGNORE)
                    && RepositoryPath.isIn(folder, RepositoryPath.parent(path));
            if (rules || RepositoryPath.isIn(path, folder)) {
                return true;
            }
        }
        for (KustomizationFile kustomization : repository.kustomizations().all()) {
            if (RepositoryPath.isIn(kustomization.folder(), folder) && isIn(inputs.of(kustomization.folder()))) {
                return true;
            }
        }
        return false;
    }
}
