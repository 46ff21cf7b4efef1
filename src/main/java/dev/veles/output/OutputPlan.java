package dev.veles.output;

import java.nio.file.Path;
import java.util.List;

/**
 * What a render would do to an output folder.
 *
 * @param folder the output folder, as the user wrote it
 * @param owner the contract's name
 * @param changes by path, the index last; files edited by hand are among them, since {@code --force} would change them
 * @param unchanged paths of files that are as they should be; they are not touched
 * @param conflicts what stands in the way
 */
public record OutputPlan(
        Path folder, String owner, List<FileChange> changes, List<String> unchanged, List<Conflict> conflicts) {
    /** Copies the lists. */
    public OutputPlan {
        changes = List.copyOf(changes);
        unchanged = List.copyOf(unchanged);
        conflicts = List.copyOf(conflicts);
    }

    /** True where the folder holds exactly what it should. */
    public boolean isClean() {
        return changes.isEmpty() && conflicts.isEmpty();
    }

    /** The conflicts that forbid writing: all of them, or with force all that force does not settle. */
    public List<Conflict> refusals(boolean force) {
        return force ? conflicts.stream().filter(c -> !c.yieldsToForce()).toList() : conflicts;
    }
}
