package dev.veles.manifest;

import java.util.List;

/** Where the pods stand in the objects of a kind. */
interface PodShape {
    /** Adds the pods that an object makes, in the order in which they are written. */
    void collect(ObjectView owner, List<PodView> pods);
}
