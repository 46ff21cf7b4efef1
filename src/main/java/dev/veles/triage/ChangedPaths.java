package dev.veles.triage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Asks git which files are not the same: in two commits, or in a commit and as they are now. */
public final class ChangedPaths {
    private ChangedPaths() {}

    /**
     * The paths below a folder, relative to it.
     *
     * @param before a branch, tag or commit
     * @param after another one; empty for the files as they are now, those too that git does not track yet
     * @param folder a folder in the repository
     * @throws TriageException where git does not answer, or knows no such commit
     */
    public static NavigableSet<String> between(Git git, String before, Optional<String> after, Path folder)
            throws TriageException {
        List<String> arguments = new ArrayList<>(List.of(
                "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-relative", "--ignore-submodules"));
        arguments.add(git.tree(before));
        if (after.isPresent()) {
            arguments.add(git.tree(after.get()));
        }
        arguments.add("--");
        List<String> found = new ArrayList<>(git.names(Map.of(), arguments));
        if (after.isEmpty()) {
            found.addAll(git.names(Map.of(), List.of("ls-files", "--others", "--exclude-standard", "-z")));
        }
        return new TreeSet<>(ListedPaths.below(found, git.path(folder)));
    }
}
