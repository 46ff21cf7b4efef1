package dev.veles.diff;

import java.util.List;

/** One step of a {@link DiffPath}. */
public sealed interface Step {
    /**
     * A key of a mapping.
     *
     * @param name the key
     */
    record Key(String name) implements Step {}

    /**
     * An item of a list that is told apart by some of its fields.
     *
     * @param fields the names of those fields
     * @param values their values, in the same order
     */
    record Item(List<String> fields, List<String> values) implements Step {
        /** Copies the lists. */
        public Item {
            fields = List.copyOf(fields);
            values = List.copyOf(values);
        }
    }

    /**
     * An item of a list that nothing but its place tells apart.
     *
     * @param before its place before, from 0; -1 where it was not there
     * @param after its place after, from 0; -1 where it is gone
     */
    record Index(int before, int after) implements Step {
        /** The place that people look for: where it is now, or was. */
        int shown() {
            return after < 0 ? before : after;
        }
    }

    /** From a text into the YAML or JSON that it holds. */
    record Inside() implements Step {}
}
