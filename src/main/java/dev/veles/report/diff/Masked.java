package dev.veles.report.diff;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Values without what is secret in them. All masks are alike, whatever they hide, so that no length can be read from them;
 * where a secret changes, the masks of its two forms say which is which.
 *
 * @param before the value as it is
 * @param after the value as it will be
 * @param masked true where something of them is hidden
 */
record Masked(Optional<Node> before, Optional<Node> after, boolean masked) {
    static final String MASK = "****";

    private static final String OLD = MASK + " (old)";
    private static final String NEW = MASK + " (new)";

    /** Shorter values occur in many places by chance. */
    private static final int TELLING = 6;

    /** An object that is added or removed as a whole, without its secrets. */
    static Node whole(Node object, Set<String> secrets) {
        return new Masking(secrets, secret -> MASK).tree(object, SecretPlace.ROOT);
    }

    /** A single value. */
    static Scalar scalar(Scalar value, SecretPlace place) {
        return new Masking(Set.of(), secret -> MASK).scalar(value, place);
    }

    /** All secrets in a value, as they stand there. */
    static Set<String> secretsOf(Node node, SecretPlace place) {
        return secretsOf(node, place, Set.of());
    }

    private static Set<String> secretsOf(Node node, SecretPlace place, Set<String> known) {
        Set<String> secrets = new LinkedHashSet<>();
        UnaryOperator<String> remember = secret -> {
            secrets.add(secret);
            return MASK;
        };
        new Masking(known, remember).tree(node, place);
        return secrets;
    }

    /**
     * Two forms of a value; one of them may be missing.
     *
     * @param known the secrets of the object, which are none the less secret where they stand under another name
     */
    static Masked of(Optional<Node> before, Optional<Node> after, SecretPlace place, Set<String> known) {
        Set<String> was = before.map(node -> secretsOf(node, place, known)).orElse(Set.of());
        Set<String> is = after.map(node -> secretsOf(node, place, known)).orElse(Set.of());
        if (was.isEmpty() && is.isEmpty()) {
            return new Masked(before, after, false);
        }
        boolean single = before.isEmpty() || after.isEmpty();
        Masking old = new Masking(known, secret -> single || is.contains(secret) ? MASK : OLD);
        Masking fresh = new Masking(known, secret -> single || was.contains(secret) ? MASK : NEW);
        Masked masked = masked(before, old, after, fresh, place);
        boolean seen =
                single || !masked.before().get().sameContent(masked.after().orElseThrow());
        return seen
                ? masked
                : masked(before, new Masking(known, secret -> OLD), after, new Masking(known, secret -> NEW), place);
    }

    private static Masked masked(
            Optional<Node> before, Masking old, Optional<Node> after, Masking fresh, SecretPlace place) {
        return new Masked(before.map(node -> old.tree(node, place)), after.map(node -> fresh.tree(node, place)), true);
    }

    /** Values without a secret in them are left as they are, which is nearly all. */
    @SuppressWarnings("ReferenceEquality")
    private record Masking(Set<String> known, UnaryOperator<String> mask) {
        private Node tree(Node node, SecretPlace place) {
            if (node instanceof Mapping mapping) {
                return mapping(mapping, place.entered(mapping));
            }
            return node instanceof Sequence list ? list(list, place) : scalar((Scalar) node, place);
        }

        private Mapping mapping(Mapping mapping, SecretPlace place) {
            Map<String, Mapping.Entry> changed = new LinkedHashMap<>();
            for (Map.Entry<String, Mapping.Entry> entry : mapping.entries().entrySet()) {
                Node value = entry.getValue().value();
                Node shown = tree(value, place.entry(mapping, entry.getKey()));
                if (shown != value) {
                    changed.put(
                            entry.getKey(), new Mapping.Entry(entry.getValue().key(), shown));
                }
            }
            if (changed.isEmpty()) {
                return mapping;
            }
            Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
            entries.putAll(changed);
            return new Mapping(entries, mapping.location());
        }

        private Sequence list(Sequence list, SecretPlace place) {
            List<Node> items = new ArrayList<>(list.items());
            boolean changed = false;
            for (int i = 0; i < items.size(); i++) {
                Node shown = tree(items.get(i), place.item(list, i));
                changed |= shown != items.get(i);
                items.set(i, shown);
            }
            return changed ? new Sequence(items, list.location()) : list;
        }

        private Scalar scalar(Scalar scalar, SecretPlace place) {
            String value = scalar.value();
            if (place.hides(scalar) || (value.length() >= TELLING && known.contains(value))) {
                return Scalar.string(mask.apply(value), scalar.location());
            }
            if (!scalar.isString() && !scalar.isUnknown()) {
                return scalar;
            }
            String shown = new SecretText(mask).masked(value, place);
            return shown.equals(value) ? scalar : Scalar.string(shown, scalar.location());
        }
    }
}
