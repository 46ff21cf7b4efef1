package dev.veles.diff;

import dev.veles.manifest.TextValue;
import dev.veles.yaml.JsonWriter;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Does to an object what a list of changes says, so that a test can hold the list to be complete and right. */
final class Application {
    private static final List<FieldChange.Kind> ORDER = List.of(
            FieldChange.Kind.CHANGED, FieldChange.Kind.REMOVED, FieldChange.Kind.ADDED, FieldChange.Kind.REORDERED);

    private Application() {}

    /** The object with all changes. */
    static Node apply(Node root, List<FieldChange> changes) {
        // Places are those of before: what is deep comes first, and what is removed goes from the back.
        List<FieldChange> order = new ArrayList<>(changes);
        order.sort(Comparator.comparingInt(
                        (FieldChange change) -> -change.path().steps().size())
                .thenComparingInt(change -> ORDER.indexOf(change.kind()))
                .thenComparingInt(Application::place));
        Node node = root;
        for (FieldChange change : order) {
            node = apply(node, change.path().steps(), change);
        }
        return node;
    }

    private static int place(FieldChange change) {
        boolean removed = change.kind() == FieldChange.Kind.REMOVED;
        return last(change) instanceof Step.Index index ? (removed ? -index.before() : index.after()) : -1;
    }

    private static Step last(FieldChange change) {
        List<Step> steps = change.path().steps();
        return steps.get(steps.size() - 1);
    }

    private static Node apply(Node node, List<Step> steps, FieldChange change) {
        if (steps.isEmpty()) {
            return change.kind() == FieldChange.Kind.REORDERED && node instanceof Sequence list
                    ? reordered(list, (Sequence) change.after().orElseThrow())
                    : change.after().orElseThrow();
        }
        List<Step> rest = steps.subList(1, steps.size());
        boolean here = rest.isEmpty();
        Step step = steps.get(0);
        if (step instanceof Step.Inside) {
            Node tree = TextValue.documents((Scalar) node).get(0);
            return Scalar.string(text(apply(tree, rest, change), (Scalar) node), node.location());
        }
        if (step instanceof Step.Key key) {
            return keyed((Mapping) node, key.name(), rest, here, change);
        }
        List<Node> items = new ArrayList<>(((Sequence) node).items());
        int at = step instanceof Step.Item item ? find(items, item) : ((Step.Index) step).before();
        if (here && change.kind() == FieldChange.Kind.ADDED) {
            items.add(
                    step instanceof Step.Index index ? Math.min(index.after(), items.size()) : items.size(),
                    change.after().orElseThrow());
        } else if (here && change.kind() == FieldChange.Kind.REMOVED) {
            items.remove(at);
        } else {
            items.set(at, apply(items.get(at), rest, change));
        }
        return new Sequence(items, node.location());
    }

    /** In the form that the text had: of a few fields the API server compares the letters. */
    private static String text(Node tree, Scalar before) {
        boolean json = before.value().startsWith("[") || before.value().startsWith("{");
        String lines = json ? JsonWriter.write(tree) : YamlWriter.write(tree);
        return json ? lines.replaceAll("\\s*\n\\s*", "").replace("\": ", "\":") : lines;
    }

    private static Node keyed(Mapping mapping, String key, List<Step> rest, boolean here, FieldChange change) {
        if (here && change.kind() == FieldChange.Kind.REMOVED) {
            return mapping.without(key);
        }
        if (here && change.kind() == FieldChange.Kind.ADDED) {
            return mapping.with(key, change.after().orElseThrow());
        }
        return mapping.with(key, apply(mapping.get(key).orElseThrow(), rest, change));
    }

    private static int find(List<Node> items, Step.Item item) {
        ListRule.Keyed rule = new ListRule.Keyed(item.fields(), false);
        for (int i = 0; i < items.size(); i++) {
            if (rule.item(items.get(i)).equals(item)) {
                return i;
            }
        }
        return -1;
    }

    /** The items in the order that the changed list has them in. */
    private static Node reordered(Sequence list, Sequence wanted) {
        List<Node> items = new ArrayList<>();
        for (Node each : wanted) {
            items.add(Objects.requireNonNull(each));
        }
        return new Sequence(items, list.location());
    }
}
