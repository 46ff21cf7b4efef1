package dev.veles.triage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Asks git which files there are below a folder: in a commit, or now. */
public final class ListedPaths {
    private ListedPaths() {}

    /**
     * Those of a commit.
     *
     * @param ref a branch, tag or commit
     * @param folder a path in the commit, from the top of the repository; empty for all
     * @return paths relative to the folder, in the order of git
     * @throws TriageException where git does not answer, or knows no such commit
     */
    public static List<String> of(Git git, String ref, String folder) throws TriageException {
        return below(git.names(Map.of(), List.of("ls-tree", "-r", "-z", "--name-only", git.tree(ref))), folder);
    }

    /**
     * Those that git tracks or would track, as they are now; some of them may be gone from the disk.
     *
     * @param folder a folder of the repository
     * @return paths relative to the folder, in the order of git
     * @throws TriageException where git does not answer
     */
    public static List<String> now(Git git, Path folder) throws TriageException {
        List<String> arguments = List.of("ls-files", "-z", "--cached", "--others", "--exclude-standard");
        return below(git.names(Map.of(), arguments), git.path(folder));
    }

    /** Of paths from the top of the repository those in a folder, relative to it. */
    static List<String> below(List<String> paths, String folder) {
        String normal = Path.of(folder).normalize().toString().replace('\\', '/');
        String start = normal.isEmpty() || normal.equals(".") ? "" : normal + "/";
        return paths.stream()
                .filter(path -> path.startsWith(start))
                .map(path -> path.substring(start.length()))
                .toList();
    }
}
