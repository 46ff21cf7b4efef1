package dev.veles.diff;

import dev.veles.manifest.TextValue;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Follows paths through one form of an object, so that whoever looks at a change can see what is around it. Texts that a
 * path leads into are read once.
 */
public final class PathWalk {
    private final Mapping root;
    private final boolean before;
    private final IdentityHashMap<Node, List<Node>> texts = new IdentityHashMap<>();

    /**
     * A walk through one form.
     *
     * @param root the object
     * @param before true for the form that is, false for the one that will be: places in lists differ between the two
     */
    public PathWalk(Mapping root, boolean before) {
        this.root = root;
        this.before = before;
    }

    /** The root, then one value for each step; fewer where this form does not have the rest of the path. */
    public List<Node> along(DiffPath path) {
        List<Node> nodes = new ArrayList<>(path.steps().size() + 1);
        Optional<Node> node = Optional.of(root);
        for (int i = 0; node.isPresent(); i++) {
            nodes.add(node.get());
            node = i < path.steps().size() ? next(node.get(), path.steps().get(i)) : Optional.empty();
        }
        return nodes;
    }

    private Optional<Node> next(Node node, Step step) {
        if (step instanceof Step.Key key) {
            return node.get(key.name());
        }
        if (step instanceof Step.Inside) {
            return node instanceof Scalar text ? first(text) : Optional.empty();
        }
        if (!(node instanceof Sequence list)) {
            return Optional.empty();
        }
        if (step instanceof Step.Item item) {
            return find(list, item);
        }
        int place = before ? ((Step.Index) step).before() : ((Step.Index) step).after();
        return place >= 0 && place < list.size() ? Optional.of(list.items().get(place)) : Optional.empty();
    }

    private Optional<Node> first(Scalar text) {
        return texts.computeIfAbsent(text, key -> TextValue.documents(text)).stream()
                .findFirst();
    }

    private static Optional<Node> find(Sequence list, Step.Item item) {
        ListRule.Keyed rule = new ListRule.Keyed(item.fields(), false);
        for (Node node : list) {
            if (rule.item(node).equals(item)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }
}
