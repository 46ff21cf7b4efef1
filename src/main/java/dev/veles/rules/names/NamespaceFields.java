package dev.veles.rules.names;

import dev.veles.manifest.Field;
import java.util.Locale;

/** Recognizes fields whose whole value is the name of a namespace. */
final class NamespaceFields {
    /** The label that every namespace carries. */
    private static final String LABEL = "kubernetes.io/metadata.name";

    private static final String WORD = "namespace";

    private NamespaceFields() {}

    /** By its key, as the value of a variable that is called so, or in a set of values for the label. */
    static boolean isOne(Field field) {
        String key = field.key();
        if (key.equals("value")) {
            return isCalledSo(sibling(field, "name"));
        }
        if (key.isEmpty()) {
            return field.parent()
                    .filter(list -> list.key().equals("values"))
                    .map(list -> sibling(list, "key").equals(LABEL))
                    .orElse(false);
        }
        return key.equals(LABEL) || isCalledSo(key);
    }

    private static String sibling(Field field, String key) {
        return field.parent().flatMap(parent -> parent.text(key)).orElse("");
    }

    /** {@code namespace}, {@code VELES_JOB_NAMESPACE}, {@code jobNamespace}. */
    private static boolean isCalledSo(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(WORD);
    }
}
