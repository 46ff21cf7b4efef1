package dev.veles.diff;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares two forms of one object as Kubernetes understands them: lists by what the API merges them by, quantities and
 * durations by what they mean, texts that hold JSON or YAML as what they hold, and fields that the API server fills in as
 * if they had been written.
 */
public final class ObjectDiff {
    private final ServerDefaults defaults;
    private final LiteralTexts literal;

    private ObjectDiff(ServerDefaults defaults, LiteralTexts literal) {
        this.defaults = defaults;
        this.literal = literal;
    }

    /**
     * What differs.
     *
     * @param before the object as it is
     * @param after the object as it will be
     * @param showDefaults true to report fields, too, that say no more than the API server fills in
     * @return the differences in the order of the fields; none for two objects that mean the same
     */
    public static List<FieldChange> between(Manifest before, Manifest after, boolean showDefaults) {
        boolean comparable = before.is(after.group(), after.kind());
        ServerDefaults defaults =
                showDefaults || !comparable ? ServerDefaults.NONE : ServerDefaults.of(after.group(), after.kind());
        return new ObjectDiff(defaults, LiteralTexts.of(before, after))
                .nodes(DiffPath.ROOT, before.root(), after.root());
    }

    private List<FieldChange> nodes(DiffPath path, Node before, Node after) {
        if (before.sameContent(after)) {
            return List.of();
        }
        if (before instanceof Mapping one && after instanceof Mapping other) {
            return mappings(path, one, other);
        }
        if (before instanceof Sequence one && after instanceof Sequence other) {
            return lists(path, one, other);
        }
        if (before instanceof Scalar one && after instanceof Scalar other) {
            return scalars(path, one, other);
        }
        return List.of(FieldChange.changed(path, before, after));
    }

    private boolean isSame(DiffPath path, Node before, Node after) {
        return nodes(path, before, after).isEmpty();
    }

    private List<FieldChange> mappings(DiffPath path, Mapping before, Mapping after) {
        List<FieldChange> changes = new ArrayList<>();
        boolean nullCounts = doesNullCount(path);
        for (String key : before.keys()) {
            Optional<Node> old = value(before, key, nullCounts);
            Optional<Node> fresh = value(after, key, nullCounts);
            if (old.isPresent() && fresh.isPresent()) {
                changes.addAll(nodes(path.key(key), old.get(), fresh.get()));
            } else if (old.isPresent() && !defaults.fill(path, key, old.get(), after)) {
                changes.add(FieldChange.removed(path.key(key), old.get()));
            } else if (fresh.isPresent() && !defaults.fill(path, key, fresh.get(), before)) {
                changes.add(FieldChange.added(path.key(key), fresh.get()));
            }
        }
        for (String key : after.keys()) {
            Optional<Node> fresh = value(after, key, nullCounts);
            if (!before.has(key) && fresh.isPresent() && !defaults.fill(path, key, fresh.get(), before)) {
                changes.add(FieldChange.added(path.key(key), fresh.get()));
            }
        }
        return changes;
    }

    /** To the API server null is nothing; to a Helm chart, and inside of texts, it is a value. */
    private static boolean doesNullCount(DiffPath path) {
        return path.keys().contains("values") || path.steps().contains(new Step.Inside());
    }

    private static Optional<Node> value(Mapping mapping, String key, boolean nullCounts) {
        return mapping.get(key).filter(node -> nullCounts || !(node instanceof Scalar scalar && scalar.isNull()));
    }

    private List<FieldChange> scalars(DiffPath path, Scalar before, Scalar after) {
        if (!literal.areValues(path) && SameValue.same(path, before, after)) {
            return List.of();
        }
        Optional<Node> old = TextTree.of(path, before);
        Optional<Node> fresh = old.isPresent() ? TextTree.of(path, after) : Optional.empty();
        if (fresh.isEmpty() || old.get().getClass() != fresh.get().getClass()) {
            return List.of(FieldChange.changed(path, before, after));
        }
        List<FieldChange> inside = nodes(path.then(new Step.Inside()), old.get(), fresh.get());
        boolean onlyLetters = inside.isEmpty() && literal.areTexts(path);
        return onlyLetters ? List.of(FieldChange.changed(path, before, after)) : inside;
    }

    private List<FieldChange> lists(DiffPath path, Sequence before, Sequence after) {
        ListRule rule = ListRule.of(path, before, after);
        if (rule instanceof ListRule.Keyed keyed) {
            return keyed(path, keyed, before, after);
        }
        return rule instanceof ListRule.Unordered
                ? indexed(path, before, after, false)
                : indexed(path, before, after, true);
    }

    private List<FieldChange> keyed(DiffPath path, ListRule.Keyed rule, Sequence before, Sequence after) {
        Map<Step.Item, Node> fresh = new HashMap<>();
        after.forEach(node -> fresh.put(rule.item(node), node));
        List<FieldChange> changes = new ArrayList<>();
        List<Step.Item> kept = new ArrayList<>();
        for (Node old : before) {
            Step.Item item = rule.item(old);
            Node now = fresh.remove(item);
            if (now == null) {
                changes.add(FieldChange.removed(path.then(item), old));
            } else {
                kept.add(item);
                changes.addAll(nodes(path.then(item), old, now));
            }
        }
        List<Step.Item> left = new ArrayList<>();
        for (Node now : after) {
            Step.Item item = rule.item(now);
            if (fresh.containsKey(item)) {
                changes.add(FieldChange.added(path.then(item), now));
            } else {
                left.add(item);
            }
        }
        if (rule.ordered() && !kept.equals(left)) {
            changes.add(FieldChange.reordered(path, before, after));
        }
        return changes;
    }

    private List<FieldChange> indexed(DiffPath path, Sequence before, Sequence after, boolean ordered) {
        DiffPath item = path.then(new Step.Index(0, 0));
        int[] pairs = ListPairs.unordered(before.items(), after.items(), (one, other) -> isSame(item, one, other));
        if (ordered && isPermutation(item, pairs, before, after)) {
            return isSorted(pairs) ? List.of() : List.of(FieldChange.reordered(path, before, after));
        }
        int[] belonging = ordered
                ? ListPairs.ordered(before.items(), after.items(), (one, other) -> isSame(item, one, other))
                : pairs;
        return indexed(path, before, after, belonging);
    }

    private boolean isPermutation(DiffPath item, int[] pairs, Sequence before, Sequence after) {
        boolean all = before.size() == after.size();
        for (int i = 0; i < pairs.length && all; i++) {
            all = pairs[i] >= 0
                    && isSame(item, before.items().get(i), after.items().get(pairs[i]));
        }
        return all;
    }

    private static boolean isSorted(int[] pairs) {
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] != i) {
                return false;
            }
        }
        return true;
    }

    private List<FieldChange> indexed(DiffPath path, Sequence before, Sequence after, int[] pairs) {
        List<FieldChange> changes = new ArrayList<>();
        boolean[] paired = new boolean[after.size()];
        for (int i = 0; i < pairs.length; i++) {
            Node old = before.items().get(i);
            if (pairs[i] < 0) {
                changes.add(FieldChange.removed(path.then(new Step.Index(i, -1)), old));
            } else {
                paired[pairs[i]] = true;
                changes.addAll(nodes(
                        path.then(new Step.Index(i, pairs[i])),
                        old,
                        after.items().get(pairs[i])));
            }
        }
        for (int j = 0; j < paired.length; j++) {
            if (!paired[j]) {
                changes.add(FieldChange.added(
                        path.then(new Step.Index(-1, j)), after.items().get(j)));
            }
        }
        return changes;
    }
}
