package dev.veles.cli;

import dev.veles.repository.FileNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code veles lint} is to look at, by the repository that it lies in: files and folders as the user wrote them.
 *
 * @param root the repository: the nearest folder above that holds {@code .git}, else the folder that the user stands in
 *     or, outside of that, the folder itself
 * @param names what reports call its files
 * @param starts files and folders in it
 */
record LintPaths(Path root, FileNames names, List<Path> starts) {
    /**
     * Groups paths by repository.
     *
     * @param paths as the user wrote them
     * @throws UsageException for a path where there is nothing
     */
    static List<LintPaths> of(List<String> paths) {
        Map<String, LintPaths> found = new LinkedHashMap<>();
        for (String written : paths) {
            Path path = Path.of(written);
            if (!Files.exists(path)) {
                throw new UsageException(
                        "lint: \"" + written + "\": no such file or folder",
                        "Give contracts, manifests, folders or repositories, or - for the standard input.");
            }
            Path root = root(path.toAbsolutePath().normalize());
            FileNames names = names(root, path.isAbsolute());
            found.computeIfAbsent(root + "\n" + path.isAbsolute(), key -> new LintPaths(root, names, new ArrayList<>()))
                    .starts()
                    .add(path);
        }
        return List.copyOf(found.values());
    }

    /** What reports call the files where another folder is the root. */
    FileNames namesBelow(Path other) {
        return names(other, starts.get(0).isAbsolute());
    }

    /** The folder that all paths have in common. */
    Path top() {
        Path top = starts.get(0).toAbsolutePath().normalize();
        for (Path start : starts) {
            Path whole = start.toAbsolutePath().normalize();
            while (!whole.startsWith(top) && top.getParent() != null) {
                top = top.getParent();
            }
        }
        return top;
    }

    private static FileNames names(Path root, boolean absolute) {
        return absolute ? FileNames.absolute(root) : FileNames.relativeTo(root, Path.of(""));
    }

    private static Path root(Path path) {
        for (Path folder = path; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        Path here = Path.of("").toAbsolutePath().normalize();
        if (path.startsWith(here)) {
            return here;
        }
        Path parent = path.getParent();
        return Files.isDirectory(path) || parent == null ? path : parent;
    }
}
