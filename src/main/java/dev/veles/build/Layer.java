package dev.veles.build;

import dev.veles.source.Location;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.Optional;

/** Something that an object was built from. */
sealed interface Layer {
    /**
     * A document that brought the object, or a part of one.
     *
     * @param root as far as the document says anything, in the form of the object. Where a patch names an item of a
     *     list by its index, a mapping stands in place of the list
     * @param scaffold how many levels of the tree, from its root, are not written anywhere but only lead to what is
     */
    record Tree(Node root, int scaffold) implements Layer {
        /** A document as it stands. */
        Tree(Node root) {
            this(root, 0);
        }
    }

    /** Settings that set single fields of objects. */
    non-sealed interface Fields extends Layer {
        /** The place of a value of this layer's that became a field; empty where the layer did not touch the field. */
        Optional<Location> place(Trail field, Scalar built);
    }
}
