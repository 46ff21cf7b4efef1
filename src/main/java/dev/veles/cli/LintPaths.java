package dev.veles.cli;

import dev.veles.repository.FileNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What {@code veles lint} is to look at, by the repository that it lies in: files and folders as the user wrote them.
 *
 * @param root the repository: the nearest folder above that holds {@code .git}, else the folder that the user stands in
 *     or, outside of that, the folder itself
 * @param naming what reports call its files, by the folder that their paths are relative to
 * @param starts files and folders in it
 */
record LintPaths(Path root, Function<Path, FileNames> naming, List<Path> starts) {
    /**
     * Groups paths by repository. Its files have names as the first of its paths has: nothing is judged twice because
     * somebody named it in two ways.
     *
     * @param paths as the user wrote them
     * @throws UsageException for a path where there is nothing
     */
    static List<LintPaths> of(List<String> paths) {
        Map<Path, LintPaths> found = new LinkedHashMap<>();
        for (String written : paths) {
            Path path = Path.of(written);
            if (!Files.exists(path)) {
                throw new UsageException(
                        "lint: \"" + written + "\": no such file or folder",
                        "Give contracts, manifests, folders or repositories, or - for the standard input.");
            }
            Path root = root(path.toAbsolutePath().normalize());
            Function<Path, FileNames> naming =
                    path.isAbsolute() ? FileNames::absolute : folder -> FileNames.relativeTo(folder, Path.of(""));
            found.computeIfAbsent(root, key -> new LintPaths(root, naming, new ArrayList<>()))
                    .starts()
                    .add(path);
        }
        return merged(List.copyOf(found.values()));
    }

    /** A repository that lies in a folder which is walked as a part of another one is no other. */
    private static List<LintPaths> merged(List<LintPaths> groups) {
        if (groups.size() == 1) {
            return groups;
        }
        List<LintPaths> left = new ArrayList<>(groups);
        for (LintPaths group : groups) {
            for (LintPaths other : groups) {
                if (!other.equals(group) && left.contains(other) && other.walks(group.root())) {
                    other.starts().addAll(group.starts());
                    left.remove(group);
                    break;
                }
            }
        }
        return List.copyOf(left);
    }

    private boolean walks(Path folder) {
        for (Path start : starts) {
            Path whole = start.toAbsolutePath().normalize();
            if (Files.isDirectory(whole) && folder.startsWith(whole)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same paths in a copy of the folder, under the names that they have here.
     *
     * @param folder the folder that was copied, which holds the root
     * @param copy the copy
     */
    LintPaths in(Path folder, Path copy) {
        List<Path> moved = new ArrayList<>();
        for (Path start : starts) {
            Path there = moved(start, folder, copy);
            if (Files.exists(there)) {
                moved.add(there);
            }
        }
        Function<Path, FileNames> names = other -> naming.apply(moved(other, copy, folder));
        return new LintPaths(moved(root, folder, copy), names, moved);
    }

    private static Path moved(Path path, Path from, Path to) {
        return to.resolve(from.relativize(path.toAbsolutePath().normalize())).normalize();
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
