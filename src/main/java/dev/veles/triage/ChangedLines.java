package dev.veles.triage;

import dev.veles.source.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The lines that are new or different since a commit, in the files as they are now: committed, staged or not, and all
 * lines of files that git does not track yet.
 */
public final class ChangedLines {
    private final Git git;
    private final Path names;
    /** By path below the top of the repository; from and to, 1-based, inclusive. */
    private final Map<String, List<int[]>> ranges;
    /** Paths as they were, with those that they have now. */
    private final Map<String, String> renames;

    private ChangedLines(Git git, Path names, DiffReader diff) {
        this.git = git;
        this.names = names;
        this.ranges = diff.ranges();
        this.renames = diff.renames();
    }

    /**
     * Asks git.
     *
     * @param ref a branch, tag or commit
     * @param names the folder that names of files in findings are relative to
     * @throws TriageException where git does not answer, or knows no such commit
     */
    public static ChangedLines since(Git git, String ref, Path names) throws TriageException {
        String tree = git.tree(ref);
        // Attributes or settings may hide the lines of a file, or print them for people.
        String diff = git.bytes(
                Map.of(),
                "diff",
                "--unified=0",
                "--inter-hunk-context=0",
                "--no-color",
                "--no-ext-diff",
                "--no-textconv",
                "--no-relative",
                "--ignore-submodules",
                "--text",
                "--find-renames",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                tree,
                "--");
        DiffReader reader = DiffReader.read(diff);
        git.names(Map.of(), List.of("ls-files", "--others", "--exclude-standard", "-z"))
                .forEach(reader::addWhole);
        return new ChangedLines(git, names, reader);
    }

    /** True where a place has a character on a line that changed. */
    public boolean touches(Location place) {
        int last = IgnoreComment.lastLine(place);
        for (int[] range : ranges.getOrDefault(path(place.file()), List.of())) {
            if (range[0] <= last && place.line() <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** The lines of a file that changed, in order; none for one that did not change. */
    public List<Integer> of(String file) {
        List<Integer> lines = new ArrayList<>();
        for (int[] range : ranges.getOrDefault(path(file), List.of())) {
            for (int line = range[0]; line <= range[1] && range[1] < Integer.MAX_VALUE; line++) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** What tells a file that findings name apart from others. */
    String path(String file) {
        return git.path(names.resolve(file));
    }

    /** The same for a file of the older tree, which may have been renamed since. */
    String pathNow(String file) {
        String before = path(file);
        return renames.getOrDefault(before, before);
    }
}
