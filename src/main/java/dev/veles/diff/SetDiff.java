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
 * @param bystanders those of them that make pods, as they will be: what they read may change
 */
public record SetDiff(List<ObjectChange> changes, int equal, List<DiffObject> bystanders) {
    private static final Comparator<ObjectChange> ORDER = Comparator.<ObjectChange, String>comparing(
                    change -> change.shown().manifest().kind())
            .thenComparing(change -> change.shown().manifest().namespace())
            .thenComparing(change -> change.shown().manifest().name())
            .thenComparing(change -> change.shown().file());

    /** Copies the lists. */
    public SetDiff {
        changes = List.copyOf(changes);
        bystanders = List.copyOf(bystanders);
    }

    /** Without what makes pods and is the same. */
    public SetDiff(List<ObjectChange> changes, int equal) {
        this(changes, equal, List.of());
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
        List<DiffObject> bystanders = new ArrayList<>();
        List<Optional<ObjectChange>> found = Parallel.map(pairs, pair -> change(pair, showDefaults));
        for (int i = 0; i < found.size(); i++) {
            found.get(i).ifPresent(changes::add);
            if (found.get(i).isEmpty()) {
                pairs.get(i)
                        .after()
                        .filter(object -> BlastRadius.isWorkload(object.manifest()))
                        .ifPresent(bystanders::add);
            }
        }
        changes.sort(ORDER);
        bystanders.sort(Comparator.comparing(DiffObject::identity).thenComparing(DiffObject::file));
        return new SetDiff(changes, pairs.size() - changes.size(), bystanders);
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
