package dev.veles.build;

import dev.veles.source.Location;
import dev.veles.yaml.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which layers the children of one node come from, and so where the node itself stands. */
final class Origins {
    private static final int NONE = -1;
    private static final int UNKNOWN = -2;

    private final @Nullable Node[] at;
    private final List<Layer> layers;
    private final int depth;
    private int common = UNKNOWN;

    /**
     * Begins a node.
     *
     * @param at the counterpart of the node in each layer, nearest first
     * @param depth how far the node is from the root
     */
    Origins(@Nullable Node[] at, List<Layer> layers, int depth) {
        this.at = at;
        this.layers = layers;
        this.depth = depth;
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
        return common >= 0 && isWritten(common) ? common : furthest();
    }

    /** Where the node stands. */
    Location place(Location otherwise) {
        Node node = result() == NONE ? null : at[result()];
        return node == null ? otherwise : node.location();
    }

    private boolean isWritten(int layer) {
        return at[layer] != null && layers.get(layer) instanceof Layer.Tree tree && tree.scaffold() <= depth;
    }

    private int furthest() {
        for (int i = at.length - 1; i >= 0; i--) {
            if (isWritten(i)) {
                return i;
            }
        }
        return NONE;
    }
}
