package dev.veles.build;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items of a built list in a layer. Lists that kustomize merged are in another order and have other lengths
 * than what they were merged from.
 */
final class ListMatch {
    /** What items of Kubernetes' lists are told apart by. */
    private static final List<String> IDENTITY = List.of(
            "mountPath", "name", "host", "path", "containerPort", "port", "key", "topologyKey", "devicePath", "ip");

    /** Beyond this many comparisons only items at the same index are looked at. */
    private static final int MOST_COMPARISONS = 250_000;

    private static final int SAME = 100;

    private final List<Node> built;
    private final List<Node> source;
    private final @Nullable Node[][] found;
    private final int layer;
    private final boolean[] used;

    private ListMatch(List<Node> built, List<Node> source, @Nullable Node[][] found, int layer) {
        this.built = built;
        this.source = source;
        this.found = found;
        this.layer = layer;
        this.used = new boolean[source.size()];
    }

    /**
     * Finds the items.
     *
     * @param built the items as they were built
     * @param node what the layer has for the list
     * @param found by index of the built item and by layer; set where the layer has the item
     */
    static void match(List<Node> built, Node node, @Nullable Node[][] found, int layer) {
        if (node instanceof Sequence list) {
            new ListMatch(built, list.items(), found, layer).match();
        } else if (node instanceof Mapping indexed) {
            indexed.entries().forEach((index, entry) -> byIndex(built, index, entry.value(), found, layer));
        }
    }

    private static void byIndex(List<Node> built, String index, Node value, @Nullable Node[][] found, int layer) {
        int at = -1;
        for (int i = built.size() - 1; i >= 0 && at < 0; i--) {
            at = built.get(i).sameContent(value) ? i : -1;
        }
        if (at < 0 && !index.equals("-") && index.length() < 6 && index.chars().allMatch(Character::isDigit)) {
            at = Integer.parseInt(index);
        }
        if (at >= 0 && at < built.size()) {
            found[at][layer] = value;
        }
    }

    private void match() {
        boolean aligned = true;
        for (int i = 0; i < built.size(); i++) {
            if (i < source.size() && similarity(built.get(i), source.get(i)) > 0) {
                take(i, i);
            } else {
                aligned = false;
            }
        }
        if (!aligned && (long) built.size() * source.size() <= MOST_COMPARISONS) {
            search();
        }
        if (built.size() == source.size()) {
            takeRest();
        }
    }

    private void search() {
        for (int i = 0; i < built.size(); i++) {
            int best = -1;
            int most = 0;
            for (int j = 0; j < source.size() && found[i][layer] == null; j++) {
                int similarity = used[j] ? 0 : similarity(built.get(i), source.get(j));
                if (similarity > most) {
                    most = similarity;
                    best = j;
                }
            }
            if (best >= 0) {
                take(i, best);
            }
        }
    }

    private void takeRest() {
        for (int i = 0; i < built.size(); i++) {
            if (found[i][layer] == null
                    && !used[i]
                    && built.get(i).getClass() == source.get(i).getClass()) {
                take(i, i);
            }
        }
    }

    private void take(int builtIndex, int sourceIndex) {
        found[builtIndex][layer] = source.get(sourceIndex);
        used[sourceIndex] = true;
    }

    private static int similarity(Node built, Node source) {
        if (!(built instanceof Mapping mapping) || !(source instanceof Mapping other)) {
            return built.sameContent(source) ? SAME : 0;
        }
        int same = 0;
        for (String key : IDENTITY) {
            if (mapping.get(key).orElse(null) instanceof Scalar value
                    && other.get(key).orElse(null) instanceof Scalar counterpart) {
                if (!value.sameContent(counterpart)) {
                    return 0;
                }
                same++;
            }
        }
        return same > 0 ? same : built.sameContent(source) ? SAME : 0;
    }
}
