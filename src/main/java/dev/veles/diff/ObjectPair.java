package dev.veles.diff;

import java.util.Optional;

/**
 * An object with its counterpart on the other side.
 *
 * @param before empty where it is new
 * @param after empty where it is gone
 * @param moved true where name or namespace differ
 * @param likeness how much of a moved object stayed, from 0 to 1; else 1
 */
record ObjectPair(Optional<DiffObject> before, Optional<DiffObject> after, boolean moved, double likeness) {
    static ObjectPair same(DiffObject before, DiffObject after) {
        return new ObjectPair(Optional.of(before), Optional.of(after), false, 1);
    }

    static ObjectPair moved(DiffObject before, DiffObject after, double likeness) {
        return new ObjectPair(Optional.of(before), Optional.of(after), true, likeness);
    }

    static ObjectPair added(DiffObject after) {
        return new ObjectPair(Optional.empty(), Optional.of(after), false, 1);
    }

    static ObjectPair removed(DiffObject before) {
        return new ObjectPair(Optional.of(before), Optional.empty(), false, 1);
    }
}
