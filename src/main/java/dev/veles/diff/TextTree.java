package dev.veles.diff;

import dev.veles.manifest.TextValue;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Texts that hold JSON or YAML, as Longhorn's job selectors, the CSI driver's objects and many ConfigMaps do. */
final class TextTree {
    private static final Set<String> KEYS = Set.of("objects", "recurringJobSelector", "patch", "values");

    private TextTree() {}

    /** The tree in a text, at a place where one is usual or where the text begins as JSON does. */
    static Optional<Node> of(DiffPath path, Scalar text) {
        if (!text.isString() || !isLikely(path.lastKey(), text.value())) {
            return Optional.empty();
        }
        List<Node> documents = TextValue.documents(text);
        return documents.size() == 1 ? Optional.of(documents.get(0)).filter(TextTree::isTree) : Optional.empty();
    }

    /** True for a text that may hold a tree in which a word stands; cheaper than a look at the tree. */
    static boolean mayHold(String key, Scalar text, String word) {
        return isLikely(key, text.value()) && text.value().contains(word);
    }

    private static boolean isLikely(String key, String text) {
        String start = text.stripLeading();
        return start.startsWith("{")
                || start.startsWith("[")
                || KEYS.contains(key)
                || key.endsWith(".yaml")
                || key.endsWith(".yml")
                || key.endsWith(".json");
    }

    private static boolean isTree(Node node) {
        return (node instanceof Mapping mapping && !mapping.isEmpty())
                || (node instanceof Sequence list && list.size() > 0);
    }
}
