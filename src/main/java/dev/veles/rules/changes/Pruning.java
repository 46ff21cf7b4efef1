package dev.veles.rules.changes;

import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.manifest.ObjectView;
import java.util.Optional;

/**
 * What Flux does with an object that is gone from Git, as its kustomize-controller has it: it deletes what it applied
 * before and does not apply any more, unless its Kustomization or a mark on the object says otherwise.
 */
enum Pruning {
    /** Nobody knows how the objects are delivered, so the worst is taken. */
    UNKNOWN,
    /** The object is deleted. */
    DELETED,
    /** A mark on the object keeps it. */
    KEPT,
    /** The Kustomization deletes nothing. */
    LEFT,
    /** The Kustomization is suspended, and nothing happens before it is resumed. */
    WAITING,
    /** Another Kustomization applies it from then on. */
    ADOPTED;

    /** What becomes of an object that is gone. */
    static Pruning of(Change change, DiffContext context) {
        ObjectView object = change.before().orElseThrow();
        if (Flux.keptBy(object).isPresent()) {
            return KEPT;
        }
        if (!context.isDelivered()) {
            return UNKNOWN;
        }
        Pruning fate = ofAll(context);
        return fate == DELETED && context.adopter(change).isPresent() ? ADOPTED : fate;
    }

    /** What becomes of all that is gone and has no mark of its own. */
    private static Pruning ofAll(DiffContext context) {
        Optional<ObjectView> after = context.deliveredAfter();
        if (after.isPresent()) {
            return isOn(after.get(), "suspend") ? WAITING : prunes(after.get());
        }
        ObjectView gone = context.deliveredBefore().orElseThrow();
        if (isOn(gone, "suspend")) {
            return LEFT;
        }
        return switch (gone.root().text("spec", "deletionPolicy").orElse("")) {
            case "Delete", "WaitForTermination" -> DELETED;
            case "Orphan" -> LEFT;
            default -> prunes(gone);
        };
    }

    private static Pruning prunes(ObjectView kustomization) {
        boolean off = kustomization
                .root()
                .text("spec", "prune")
                .filter("false"::equals)
                .isPresent();
        return off ? LEFT : DELETED;
    }

    /** True where the object goes, or may go. */
    static boolean deletes(Change change, DiffContext context) {
        return switch (of(change, context)) {
            case UNKNOWN, DELETED -> true;
            case KEPT, LEFT, WAITING, ADOPTED -> false;
        };
    }

    /** True for a switch of a Kustomization that is on. */
    static boolean isOn(ObjectView kustomization, String key) {
        return kustomization.root().text("spec", key).filter("true"::equals).isPresent();
    }
}
