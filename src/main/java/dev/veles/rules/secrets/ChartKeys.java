package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import java.util.Optional;
import java.util.Set;

/** Knows what values in trees of settings are called, and which of them say where a secret is kept. */
final class ChartKeys {
    /** Mappings that refer to a Secret and its keys. */
    private static final Set<String> REFERENCES = Set.of(
            "secretKeyRef",
            "secretRef",
            "secretKeys",
            "existingSecret",
            "existingSecretKeys",
            "remoteRef",
            "valueFrom",
            "metadata",
            "annotations",
            "labels",
            "secretObjects",
            "secretStoreRef",
            "items",
            "keyMapping",
            "stringData",
            "data");

    private ChartKeys() {}

    /** The name of a value: its key, or the name beside it, or the key of the mapping that has only the value. */
    static String name(Field value) {
        if (!value.key().equals("value")) {
            return value.key();
        }
        Optional<String> beside = value.parent().flatMap(parent -> parent.text("name"));
        return beside.or(() -> value.parent().map(Field::key)).orElse("");
    }

    /** True for a value in a part of the tree that only refers to secrets, or that another rule judges. */
    static boolean isReference(Field value) {
        return isReference(value, value.object().root());
    }

    /** The same for a value in a tree of its own, such as a text that an object holds. */
    static boolean isReference(Field value, Field tree) {
        if (isKeyOfNamed(value)) {
            return true;
        }
        Optional<Field> field = value.parent();
        while (field.isPresent() && field.get() != tree) {
            if (REFERENCES.contains(field.get().key())) {
                return true;
            }
            field = field.get().parent();
        }
        return false;
    }

    /** {@code tlsSecretKey} beside {@code tlsSecretName}: which entry of that Secret it is. */
    private static boolean isKeyOfNamed(Field value) {
        String key = value.key();
        return key.endsWith("SecretKey")
                && value.parent()
                        .flatMap(parent -> parent.get(key.substring(0, key.length() - "Key".length()) + "Name"))
                        .isPresent();
    }
}
