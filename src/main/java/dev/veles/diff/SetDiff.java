package dev.veles.diff;

import dev.veles.manifest.Manifest;
import dev.veles.parallel.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What differs between two sets of objects.
 *
 * @param changes the objects that are not the same, by kind, namespace and name
 * @param equal how many objects are the same on both sides
 * @param bystanders those of them that make pods, as they will be: what they read may change
 */
public record SetDiff(List<ObjectChange> changes, int equal, List<DiffObject> bystanders) {
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
        List<ObjectChange> ordered = Ranked.sorted(changes, SetDiff::place);
        int equal = pairs.size() - changes.size();
        return new SetDiff(
                ordered, equal, Ranked.sorted(bystanders, object -> List.of(object.identity(), object.file())));
    }

    private static List<String> place(ObjectChange change) {
        Manifest manifest = change.shown().manifest();
        return List.of(
                manifest.kind(),
                manifest.namespace(),
                manifest.name(),
                change.shown().file());
    }

    /** A thing with the words that it is sorted by, which are asked for once. */
    private record Ranked<T>(T thing, List<String> words) implements Comparable<Ranked<T>> {
        private static <T> List<T> sorted(List<T> things, Function<T, List<String>> words) {
            List<Ranked<T>> ranked = new ArrayList<>(things.size());
            things.forEach(thing -> ranked.add(new Ranked<>(thing, words.apply(thing))));
            Collections.sort(ranked);
            List<T> sorted = new ArrayList<>(things.size());
            ranked.forEach(each -> sorted.add(each.thing()));
            return sorted;
        }

        @Override
        public int compareTo(Ranked<T> other) {
            int order = 0;
            for (int i = 0; i < words.size() && order == 0; i++) {
                order = words.get(i).compareTo(other.words.get(i));
            }
            return order;
        }
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
        Manifest before = pair.before().get().manifest();
        Manifest after = pair.after().get().manifest();
        // Nearly all objects are the same on both sides; the two of a moved one are not.
        if (!pair.moved() && before.root().sameContent(after.root())) {
            return Optional.empty();
        }
        List<FieldChange> fields = ObjectDiff.between(before, after, showDefaults);
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
