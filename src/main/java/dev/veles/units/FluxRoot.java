package dev.veles.units;

import dev.veles.manifest.Manifest;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the folder that the paths of Flux Kustomizations are relative to. That is the root of the repository, except
 * where a Flux repository is kept as a folder of another one: as an example, or next to the code that it delivers.
 */
public final class FluxRoot {
    private static final String GROUP = "kustomize.toolkit.fluxcd.io";

    private FluxRoot() {}

    /**
     * The folder in which most paths are there.
     *
     * @param repository what was walked
     * @param start the folder that somebody asked about, in the repository
     * @return the repository's root, or a folder between that and the start; of two that are as good the upper one
     */
    public static Path of(Repository repository, Path start) {
        List<String> paths = paths(repository);
        Path best = repository.root();
        int most = count(best, paths);
        Path candidate = start.toAbsolutePath().normalize();
        List<Path> below = new ArrayList<>();
        while (candidate != null && !candidate.equals(repository.root()) && candidate.startsWith(repository.root())) {
            below.add(0, candidate);
            candidate = candidate.getParent();
        }
        for (Path folder : below) {
            int found = count(folder, paths);
            if (found > most) {
                best = folder;
                most = found;
            }
        }
        return best;
    }

    private static List<String> paths(Repository repository) {
        List<String> paths = new ArrayList<>();
        for (RepositoryFile file : repository.files().values()) {
            if (file.source().text().contains(GROUP)) {
                for (Manifest manifest : file.manifests()) {
                    if (manifest.is(GROUP, "Kustomization")) {
                        manifest.root().text("spec", "path").ifPresent(paths::add);
                    }
                }
            }
        }
        return paths;
    }

    private static int count(Path root, List<String> paths) {
        int found = 0;
        for (String path : paths) {
            if (isFolder(root, path.replaceFirst("^[./]+", ""))) {
                found++;
            }
        }
        return found;
    }

    private static boolean isFolder(Path root, String relative) {
        try {
            return !relative.isEmpty() && Files.isDirectory(root.resolve(relative));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
