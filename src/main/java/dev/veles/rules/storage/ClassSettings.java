package dev.veles.rules.storage;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows where charts and operators are told of which storage class the claims that they make should be. */
final class ClassSettings {
    private static final Set<String> KEYS = Set.of("storageClass", "storageClassName");

    private ClassSettings() {}

    /** True for Helm releases and for objects of operators; Kubernetes' own kinds are read field by field. */
    static boolean mayHold(ObjectView object) {
        String group = object.manifest().group();
        return group.indexOf('.') > 0 && !group.endsWith(".k8s.io");
    }

    /** The names of classes. Charts write {@code -} for none; object stores have classes in upper case, which are others. */
    static List<Field> in(ObjectView object) {
        Field.Wanted wanted = (key, value) -> KEYS.contains(key)
                && value instanceof Scalar scalar
                && scalar.isString()
                && !scalar.value().equals("-")
                && scalar.value().equals(scalar.value().toLowerCase(Locale.ROOT));
        return object.root().search(wanted);
    }
}
