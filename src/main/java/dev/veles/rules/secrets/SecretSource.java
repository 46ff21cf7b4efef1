package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Optional;

/**
 * What makes a Kubernetes Secret.
 *
 * @param object the object that says so
 * @param provider who acts on the object
 * @param secret name of the Secret
 * @param place where the Secret's name stands
 * @param keys the keys that are named
 * @param extracts where all keys of a path are taken, the paths
 * @param finds where keys are looked for that nobody names
 * @param isOpen true where it brings keys that cannot be told, such as one with a variable of Flux in its name, or adds
 *     to a Secret of somebody else
 */
record SecretSource(
        ObjectView object,
        Provider provider,
        String secret,
        Field place,
        List<Key> keys,
        List<Field> extracts,
        List<Field> finds,
        boolean isOpen) {
    SecretSource {
        keys = List.copyOf(keys);
        extracts = List.copyOf(extracts);
        finds = List.copyOf(finds);
        isOpen |= keys.stream().anyMatch(key -> key.name().indexOf('$') >= 0);
    }

    /** Who makes Secrets. */
    enum Provider {
        CSI("vault-csi"),
        EXTERNAL_SECRETS("external-secrets"),
        VAULT_OPERATOR("Vault's operator"),
        SEALED_SECRETS("sealed-secrets"),
        GIT("Git");

        private final String label;

        Provider(String label) {
            this.label = label;
        }

        /** As a contract writes it, or a message. */
        String label() {
            return label;
        }
    }

    /**
     * A key of a Secret.
     *
     * @param field where its name stands
     * @param name of the key
     * @param path in Vault that its value comes from; empty where nothing tells
     * @param property which field of what is kept there
     */
    record Key(Field field, String name, Optional<Field> path, Optional<Field> property) {
        static Key of(Field field) {
            return new Key(field, field.key(), Optional.empty(), Optional.empty());
        }
    }

    /** True where all keys of the Secret are known. */
    boolean isComplete() {
        return !isOpen && extracts.isEmpty() && finds.isEmpty();
    }

    /** True for a key that is named. */
    boolean makes(String key) {
        for (Key each : keys) {
            if (each.name().equals(key)) {
                return true;
            }
        }
        return false;
    }
}
