package dev.veles.output;

import java.util.List;

/** How a write ended where the file system did not fail. */
public sealed interface WriteResult {
    /**
     * The folder holds the tree.
     *
     * @param plan what was done; empty changes mean that nothing was touched
     * @param undone true where an earlier, interrupted write was undone first
     */
    record Written(OutputPlan plan, boolean undone) implements WriteResult {}

    /**
     * Nothing was changed.
     *
     * @param conflicts what stood in the way, at least one
     */
    record Refused(List<Conflict> conflicts) implements WriteResult {}
}
