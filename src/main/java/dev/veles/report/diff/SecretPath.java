package dev.veles.report.diff;

import dev.veles.diff.DiffPath;
import dev.veles.diff.PathWalk;
import dev.veles.diff.Step;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Follows the paths of changes through one form of an object, to tell what is secret at their ends. */
final class SecretPath {
    private static final Location NOWHERE = Location.point(new SourceText("", ""), 1, 1);

    private final PathWalk walk;

    /**
     * The paths of one form.
     *
     * @param root the object
     * @param before true for the form that is, false for the one that will be
     */
    SecretPath(Mapping root, boolean before) {
        this.walk = new PathWalk(root, before);
    }

    /**
     * Where a path leads.
     *
     * @param place what is known there
     * @param path the path, without secrets by which items of lists are told apart
     */
    record End(SecretPlace place, String path) {}

    /** The end of a path, or the last place on it that this form has. */
    End to(DiffPath path) {
        List<Node> nodes = walk.along(path);
        List<Step> shown = new ArrayList<>();
        SecretPlace place = SecretPlace.ROOT;
        for (int i = 0; i < path.steps().size(); i++) {
            Step step = path.steps().get(i);
            Node here = nodes.get(Math.min(i, nodes.size() - 1));
            if (step instanceof Step.Key key && here instanceof Mapping mapping) {
                place = place.key(mapping, key.name());
            } else if (step instanceof Step.Inside) {
                place = place.inside();
            } else if (here instanceof Sequence list && i + 1 < nodes.size()) {
                place = place.item(list, list.items().indexOf(nodes.get(i + 1)));
            }
            shown.add(step instanceof Step.Item item ? masked(item, place) : step);
        }
        return new End(place, new DiffPath(shown).toString());
    }

    private static Step masked(Step.Item item, SecretPlace place) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < item.fields().size(); i++) {
            Scalar value = Scalar.string(item.values().get(i), NOWHERE);
            Mapping holder = Mapping.empty(NOWHERE).with(item.fields().get(i), value);
            values.add(Masked.scalar(value, place.key(holder, item.fields().get(i)))
                    .value());
        }
        return new Step.Item(item.fields(), values);
    }
}
