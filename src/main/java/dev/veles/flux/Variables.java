package dev.veles.flux;

import java.util.Map;

/**
 * The variables of one Flux Kustomization.
 *
 * @param values what is known of those that something sets
 * @param open whether there may be more of them, because something that must be there to set them is not in the tree
 * @param always whether Flux substitutes even where nothing is set
 * @param complete whether the tree shows for sure all that sets variables; else a cluster may set more of them
 */
record Variables(Map<String, Variable> values, boolean open, boolean always, boolean complete) {
    /** Without {@code postBuild}: texts stay as they are, escapes and all. */
    static final Variables NONE = new Variables(Map.of(), false, false, false);

    Variables {
        values = Map.copyOf(values);
    }

    /** The same where more may be set than the tree shows. */
    Variables opened() {
        return new Variables(values, true, always, false);
    }

    /** What is known of one. */
    Variable get(String name) {
        Variable known = values.get(name);
        return known != null ? known : open ? Variable.Open.UNKNOWN : Variable.Open.UNSET;
    }

    /** True where Flux substitutes, or may do so. */
    boolean mayApply() {
        return open || surelyApply();
    }

    /** True where Flux substitutes for sure: without any variable it leaves everything as it is. */
    boolean surelyApply() {
        return always || !values.isEmpty();
    }
}
