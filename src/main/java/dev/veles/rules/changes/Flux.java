package dev.veles.rules.changes;

import dev.veles.lint.Change;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.rules.rollout.ForceMark;
import java.util.Optional;

/** What marks on objects make Flux do with a change. */
final class Flux {
    /** Where the knowledge about forced objects comes from. */
    static final String FORCE_SOURCE = "Flux: recreating immutable resources";

    private static final String MARK = "kustomize.toolkit.fluxcd.io/";

    private Flux() {}

    /** The mark that lets Flux delete the object and make it anew: Flux reads the new and the live object. */
    static Optional<Field> force(Change change) {
        return change.after()
                .flatMap(ForceMark::effective)
                .or(() -> change.before().flatMap(ForceMark::effective));
    }

    static boolean isForced(Change change) {
        return force(change).isPresent();
    }

    /** The mark for which an object stays where it is when it is gone from Git; empty where Flux deletes it. */
    static Optional<String> keptBy(ObjectView object) {
        if (isMarked(object, "prune", "disabled")) {
            return Optional.of(MARK + "prune: disabled");
        }
        if (isMarked(object, "reconcile", "disabled")) {
            return Optional.of(MARK + "reconcile: disabled");
        }
        return isMarked(object, "ssa", "Ignore") ? Optional.of(MARK + "ssa: Ignore") : Optional.empty();
    }

    private static boolean isMarked(ObjectView object, String mark, String value) {
        return isMarked(object, "annotations", mark, value) || isMarked(object, "labels", mark, value);
    }

    private static boolean isMarked(ObjectView object, String marks, String mark, String value) {
        return object.root().text("metadata", marks, MARK + mark).orElse("").equalsIgnoreCase(value);
    }
}
