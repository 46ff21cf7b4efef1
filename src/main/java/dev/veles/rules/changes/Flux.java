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

    private static final String PRUNE = "kustomize.toolkit.fluxcd.io/prune";

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

    /** True for an object that stays where it is when it is gone from Git. */
    static boolean keeps(ObjectView object) {
        return isDisabled(object, "annotations") || isDisabled(object, "labels");
    }

    private static boolean isDisabled(ObjectView object, String marks) {
        return object.root().text("metadata", marks, PRUNE).orElse("").equalsIgnoreCase("disabled");
    }
}
