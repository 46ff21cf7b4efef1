package dev.veles.lint;

import dev.veles.diff.FieldChange;
import dev.veles.diff.Step;
import dev.veles.manifest.Field;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Which differences are at a value of the new form of an object, above it, or in the text that it stands in. */
final class Reach {
    private final Node value;
    /** The keys on the way to it, without what is in lists. */
    private final List<String> keys = new ArrayList<>();

    Reach(Field value) {
        this.value = value.node();
        for (Object step : value.path().steps()) {
            if (step instanceof String key) {
                keys.add(key);
            }
        }
    }

    /** Texts are read anew by everybody who looks into them, so that there only the keys tell. */
    boolean isOf(FieldChange field) {
        List<String> changed = field.path().keys();
        if (field.after().isEmpty()
                || changed.size() > keys.size()
                || !changed.equals(keys.subList(0, changed.size()))) {
            return false;
        }
        Node after = field.after().get();
        boolean text = after instanceof Scalar && changed.size() < keys.size();
        return text || field.path().steps().contains(new Step.Inside()) || holds(after);
    }

    private boolean holds(Node node) {
        if (node == value) {
            return true;
        }
        if (node instanceof Mapping mapping) {
            for (Mapping.Entry entry : mapping.values()) {
                if (holds(entry.value())) {
                    return true;
                }
            }
        }
        return node instanceof Sequence list && list.items().stream().anyMatch(this::holds);
    }
}
