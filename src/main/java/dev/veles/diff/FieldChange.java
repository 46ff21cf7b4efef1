package dev.veles.diff;

import dev.veles.yaml.Node;
import java.util.Optional;

/**
 * One difference between two forms of an object.
 *
 * @param path where in the object
 * @param kind what happened
 * @param before what was there; empty for what was added
 * @param after what is there now; empty for what was removed
 */
public record FieldChange(DiffPath path, Kind kind, Optional<Node> before, Optional<Node> after) {
    /** What happens to a value. */
    public enum Kind {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed"),
        /** A list holds the same in another order, where order means something. */
        REORDERED("reordered");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As reports write it. */
        public String label() {
            return label;
        }

        private Kind mirrored() {
            return switch (this) {
                case ADDED -> REMOVED;
                case REMOVED -> ADDED;
                case CHANGED, REORDERED -> this;
            };
        }
    }

    static FieldChange added(DiffPath path, Node after) {
        return new FieldChange(path, Kind.ADDED, Optional.empty(), Optional.of(after));
    }

    static FieldChange removed(DiffPath path, Node before) {
        return new FieldChange(path, Kind.REMOVED, Optional.of(before), Optional.empty());
    }

    static FieldChange changed(DiffPath path, Node before, Node after) {
        return new FieldChange(path, Kind.CHANGED, Optional.of(before), Optional.of(after));
    }

    static FieldChange reordered(DiffPath path, Node before, Node after) {
        return new FieldChange(path, Kind.REORDERED, Optional.of(before), Optional.of(after));
    }

    /** The same change, undone. */
    public FieldChange mirrored() {
        java.util.List<Step> steps = new java.util.ArrayList<>();
        for (Step step : path.steps()) {
            steps.add(
                    step instanceof Step.Index index
                            ? new Step.Index(/* before= */ index.after(), /* after= */ index.before())
                            : step);
        }
        return new FieldChange(new DiffPath(steps), kind.mirrored(), /* before= */ after, /* after= */ before);
    }
}
