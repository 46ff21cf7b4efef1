package dev.veles.diff;

import dev.veles.parallel.Parallel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two sets of objects.
 *
 * @param changes the objects that are not the same, by kind, namespace and name
 * @param equal how many objects are the same on both sides
 */
public record SetDiff(List<ObjectChange> changes, int equal) {
    private static final Comparator<ObjectChange> ORDER = Comparator.<ObjectChange, String>comparing(
                    change -> change.shown().manifest().kind())
            .thenComparing(change -> change.shown().manifest().namespace())
            .thenComparing(change -> change.shown().manifest().name())
            .thenComparing(change -> change.shown().file());

    /** Copies the list. */
    public SetDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Pairs the objects of two sides and compares each pair.
     *
     * @param before what is
     * @param after what will be
     * @param showDefaults true to report fields, too, that say no more than the API server fills in
     */
    public static SetDiff between(List<DiffObject> before, List<DiffObject> after, boolean showDefaults) {
        List<ObjectPair> pairs = ObjectPairing.of(before, after);
        List<ObjectChange> changes = new ArrayList<>();
        int equal = 0;
        for (Optional<ObjectChange> change : Parallel.map(pairs, pair -> change(pair, showDefaults))) {
            if (change.isPresent()) {
                changes.add(change.get());
            } else {
                equal++;
            }
        }
        changes.sort(ORDER);
        return new SetDiff(changes, equal);
    }

    /** True where both sides mean the same. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    private static Optional<ObjectChange> change(ObjectPair pair, boolean showDefaults) {
        if (pair.before().isEmpty()) {
            return Optional.of(whole(ObjectChange.Kind.ADDED, pair));
        }
        if (pair.after().isEmpty()) {
            return Optional.of(whole(ObjectChange.Kind.REMOVED, pair));
        }
        List<FieldChange> fields = ObjectDiff.between(
                pair.before().get().manifest(), pair.after().get().manifest(), showDefaults);
        if (pair.moved()) {
            return Optional.of(
                    new ObjectChange(ObjectChange.Kind.MOVED, pair.before(), pair.after(), fields, pair.likeness()));
        }
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new ObjectChange(ObjectChange.Kind.CHANGED, pair.before(), pair.after(), fields, 1));
    }

    private static ObjectChange whole(ObjectChange.Kind kind, ObjectPair pair) {
        return new ObjectChange(kind, pair.before(), pair.after(), List.of(), 1);
    }
}
