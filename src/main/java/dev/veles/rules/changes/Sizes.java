package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.diff.Quantities;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.math.BigDecimal;
import java.util.Optional;

/** Differences between amounts. */
final class Sizes {
    private Sizes() {}

    /** True where both values are known and the new one is smaller. */
    static boolean shrinks(FieldChange field) {
        Optional<BigDecimal> before = amount(field.before());
        Optional<BigDecimal> after = amount(field.after());
        return before.isPresent() && after.isPresent() && after.get().compareTo(before.get()) < 0;
    }

    private static Optional<BigDecimal> amount(Optional<Node> node) {
        return node.flatMap(value -> Quantities.parse(text(value)));
    }

    /** The text of a single value, for messages. */
    static String text(Node node) {
        return node instanceof Scalar scalar ? scalar.value() : "";
    }
}
