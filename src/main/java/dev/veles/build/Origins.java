package dev.veles.build;

import dev.veles.source.Location;
import dev.veles.yaml.Node;
import org.jspecify.annotations.Nullable;

/** Which layers the children of one node come from, and so where the node itself stands. */
final class Origins {
    private static final int NONE = -1;
    private static final int UNKNOWN = -2;

    private final @Nullable Node[] at;
    private int common = UNKNOWN;

    /**
     * Begins a node.
     *
     * @param at the counterpart of the node in each layer, nearest first
     */
    Origins(@Nullable Node[] at) {
        this.at = at;
    }

    /** Takes note of one child's layer. */
    void add(int origin) {
        common = common == UNKNOWN || common == origin ? origin : NONE;
    }

    /** Where the furthest layer has the node. */
    Location furthest(Location otherwise) {
        int layer = furthest();
        Node node = layer == NONE ? null : at[layer];
        return node == null ? otherwise : node.location();
    }

    /** The layer that the node comes from. */
    int result() {
        return common >= 0 && at[common] != null ? common : furthest();
    }

    /** Where the node stands. */
    Location place(Location otherwise) {
        Node node = result() == NONE ? null : at[result()];
        return node == null ? otherwise : node.location();
    }

    private int furthest() {
        for (int i = at.length - 1; i >= 0; i--) {
            if (at[i] != null) {
                return i;
            }
        }
        return NONE;
    }
}
