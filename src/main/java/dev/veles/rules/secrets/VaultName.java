package dev.veles.rules.secrets;

import dev.veles.manifest.Field;

/**
 * A path or a key in Vault.
 *
 * @param field where it stands
 * @param text the path, or the name of the key
 * @param isPath true for a path
 */
record VaultName(Field field, String text, boolean isPath) {
    static VaultName path(Field field, String path) {
        return new VaultName(field, path, true);
    }

    static VaultName key(Field field, String key) {
        return new VaultName(field, key, false);
    }
}
