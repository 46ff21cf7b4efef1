package dev.veles.rules.changes;

import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.FluxMarks;
import dev.veles.manifest.ObjectView;
import dev.veles.rules.rollout.ForceMark;
import java.util.Optional;

/** What marks on objects make Flux do with a change. */
final class Flux {
    /** Where the knowledge about forced objects comes from. */
    static final String FORCE_SOURCE = "Flux: recreating immutable resources";

    private Flux() {}

    /** The mark that lets Flux delete the object and make it anew: Flux reads the new and the live object. */
    static Optional<Field> force(Change change) {
        return change.after()
                .flatMap(ForceMark::effective)
                .or(() -> change.before().flatMap(ForceMark::effective));
    }

    /** True where that mark is there, or the Kustomization forces all that it applies. */
    static boolean isForced(Change change, DiffContext context) {
        return force(change).isPresent()
                || context.deliveredAfter()
                        .filter(kustomization -> Pruning.isOn(kustomization, "force"))
                        .isPresent();
    }

    /**
     * The mark for which an object stays where it is when it is gone from Git; empty where Flux deletes it. Flux asks the
     * live object: marks for which it applies nothing are not there because they are in Git.
     */
    static Optional<String> keptBy(ObjectView object) {
        return FluxMarks.kept(object).map(mark -> mark.key() + ": " + mark.value());
    }
}
