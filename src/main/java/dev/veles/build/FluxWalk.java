package dev.veles.build;

import dev.veles.repository.Gitignore;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what Flux makes a kustomization of where a folder has none: every YAML file below it, in order of names; a folder
 * with a kustomization file counts as one and is not walked further.
 *
 * <p>What Flux does not fetch is left out: the files of Git and of CI systems, and what a {@code .sourceignore} says.
 */
final class FluxWalk {
    private static final Set<String> NOT_FETCHED = Set.of(
            ".git",
            ".github",
            ".circleci",
            ".travis.yml",
            ".gitlab-ci.yml",
            "appveyor.yml",
            ".drone.yml",
            "cloudbuild.yaml",
            "codeship-services.yml",
            "codeship-steps.yml",
            ".goreleaser.yml",
            ".sops.yaml",
            ".flux.yaml");

    private final Repository repository;

    FluxWalk(Repository repository) {
        this.repository = repository;
    }

    /**
     * The resources of the kustomization that Flux would generate.
     *
     * @return paths relative to the folder, beginning with {@code ./} as Flux writes them
     */
    List<String> resources(String folder) throws IOException {
        List<String> found = new ArrayList<>();
        Gitignore above = Gitignore.NONE;
        for (int end = 0; end >= 0 && !folder.isEmpty(); end = folder.indexOf('/', end + 1)) {
            above = ignoredIn(folder.substring(0, end), above);
        }
        walk(folder, ".", above, found);
        return found;
    }

    private Gitignore ignoredIn(String folder, Gitignore above) throws IOException {
        return above.in(repository.root().resolve(folder), folder, ".sourceignore");
    }

    private void walk(String folder, String shown, Gitignore above, List<String> found) throws IOException {
        Gitignore ignored = ignoredIn(folder, above);
        for (Path path : children(folder)) {
            String name = String.valueOf(path.getFileName());
            String below = RepositoryPath.join(folder, name);
            boolean isFolder = Files.isDirectory(path);
            if (NOT_FETCHED.contains(name) || ignored.ignores(below, isFolder) || isKeptOut(below)) {
                continue;
            }
            if (!isFolder) {
                if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                    found.add(shown + "/" + name);
                }
            } else if (hasKustomization(path)) {
                found.add(shown + "/" + name);
            } else if (!Files.isSymbolicLink(path)) {
                walk(below, shown + "/" + name, ignored, found);
            }
        }
    }

    /** Flux has what Git has; what was walked is not ignored, or is committed all the same. */
    private boolean isKeptOut(String path) {
        boolean walked = repository.isWalked(path) || repository.folders().contains(path);
        return !walked && repository.isIgnored(path);
    }

    private List<Path> children(String folder) throws IOException {
        try (Stream<Path> children = Files.list(repository.root().resolve(folder))) {
            return children.sorted().toList();
        }
    }

    private static boolean hasKustomization(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.anyMatch(
                    it -> KustomizationFile.isNamedAsOne(String.valueOf(it.getFileName())) && Files.isRegularFile(it));
        }
    }
}
