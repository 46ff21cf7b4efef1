package dev.veles.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a tree to one of its values.
 *
 * <p>Printed as people write it: {@code spec.template.spec.containers[0].env[2].value}, with keys that hold more than
 * letters, digits, {@code -} and {@code _} in brackets: {@code metadata.annotations["example.org/owner"]}.
 *
 * @param steps each a {@link String} key or an {@link Integer} index, 0-based
 */
public record FieldPath(List<Object> steps) {
    /** The root itself. */
    public static final FieldPath ROOT = new FieldPath(List.of());

    private static final Pattern SIMPLE_KEY = Pattern.compile("[A-Za-z0-9_$-]+");

    /** Refuses steps that are neither key nor index. */
    public FieldPath {
        steps = List.copyOf(steps);
        for (Object step : steps) {
            if (!(step instanceof String) && !(step instanceof Integer)) {
                throw new IllegalArgumentException("neither key nor index: " + step);
            }
        }
    }

    // Written out, as in other records that every lint compares: the first comparison that records bring themselves
    // costs
    // a start ten milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldPath that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** A path of keys and indices. */
    public static FieldPath of(Object... steps) {
        return new FieldPath(List.of(steps));
    }

    /** One key further down. */
    public FieldPath key(String key) {
        return append(key);
    }

    /** Several keys further down. */
    public FieldPath keys(String... keys) {
        List<Object> longer = new ArrayList<>(steps);
        longer.addAll(List.of(keys));
        return new FieldPath(longer);
    }

    /** One index further down. */
    public FieldPath index(int index) {
        return append(index);
    }

    /** True for the root. */
    public boolean isRoot() {
        return steps.isEmpty();
    }

    /** Follows this path from a node; empty where it leads nowhere. */
    public Optional<Node> resolve(Node root) {
        Node current = root;
        for (Object step : steps) {
            Optional<Node> next = step instanceof Integer index
                    ? current instanceof Sequence list && index < list.size()
                            ? Optional.of(list.items().get(index))
                            : Optional.empty()
                    : current.get((String) step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.of(current);
    }

    private FieldPath append(Object step) {
        List<Object> longer = new ArrayList<>(steps.size() + 1);
        longer.addAll(steps);
        longer.add(step);
        return new FieldPath(longer);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else if (SIMPLE_KEY.matcher((String) step).matches()) {
                text.append(text.length() == 0 ? "" : ".").append(step);
            } else {
                text.append("[\"").append(step).append("\"]");
            }
        }
        return text.toString();
    }
}
