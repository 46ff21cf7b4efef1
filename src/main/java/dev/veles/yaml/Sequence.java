package dev.veles.yaml;

import dev.veles.source.Location;
import java.util.Iterator;
import java.util.List;

/**
 * A list of values.
 *
 * @param items the values in order
 * @param location where the list, or its cause, stands
 */
public record Sequence(List<Node> items, Location location) implements Node, Iterable<Node> {
    /** Copies the items. */
    public Sequence {
        items = List.copyOf(items);
    }

    /** How many values there are. */
    public int size() {
        return items.size();
    }

    @Override
    public Iterator<Node> iterator() {
        return items.iterator();
    }

    @Override
    public Sequence withLocation(Location newLocation) {
        return new Sequence(items, newLocation);
    }

    @Override
    public boolean sameContent(Node other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof Sequence that) || items.size() != that.items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).sameContent(that.items.get(i))) {
                return false;
            }
        }
        return true;
    }
}
