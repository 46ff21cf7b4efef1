package dev.veles.manifest;

import java.util.List;
import java.util.Optional;

/**
 * Annotations and labels by which an object tells Flux to leave it alone. Flux reads them from both, of the new and of
 * the live object, and does not mind the case of their values. (kustomize-controller: what its server-side apply skips.)
 */
public final class FluxMarks {
    private static final String GROUP = "kustomize.toolkit.fluxcd.io/";
    private static final List<String> PLACES = List.of("labels", "annotations");

    private FluxMarks() {}

    /** The mark because of which Flux never applies the object; empty where it does. */
    public static Optional<Field> neverApplied(ObjectView object) {
        return mark(object, "ssa", "Ignore").or(() -> mark(object, "reconcile", "disabled"));
    }

    /** The mark because of which Flux makes the object and then leaves it as it is; empty where there is none. */
    public static Optional<Field> onlyCreated(ObjectView object) {
        return mark(object, "ssa", "IfNotPresent");
    }

    /** The mark because of which Flux leaves the object where it is when Git has it no more; empty where there is none. */
    public static Optional<Field> kept(ObjectView object) {
        return mark(object, "prune", "disabled");
    }

    private static Optional<Field> mark(ObjectView object, String name, String value) {
        for (String place : PLACES) {
            Optional<Field> mark = object.root().find("metadata", place, GROUP + name);
            if (mark.isPresent() && mark.get().value().equalsIgnoreCase(value)) {
                return mark;
            }
        }
        return Optional.empty();
    }
}
