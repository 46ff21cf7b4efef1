package dev.veles.diff;

import java.util.List;
import java.util.Optional;

/**
 * An object that is not the same on both sides.
 *
 * @param kind what happened to it
 * @param before the object as it is; empty for an added one
 * @param after the object as it will be; empty for a removed one
 * @param fields what differs in it; none for what was added or removed as a whole
 * @param likeness for a moved object how much of it stayed, from 0 to 1; else 1
 */
public record ObjectChange(
        Kind kind, Optional<DiffObject> before, Optional<DiffObject> after, List<FieldChange> fields, double likeness) {
    /** What happens to an object. */
    public enum Kind {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed"),
        /** The same content under another name or in another namespace. */
        MOVED("moved");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As reports write it. */
        public String label() {
            return label;
        }
    }

    /** Copies the list. */
    public ObjectChange {
        fields = List.copyOf(fields);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    /** The object in the form that speaks for it: as it will be, or as it was. */
    public DiffObject shown() {
        return after.or(() -> before).orElseThrow();
    }
}
