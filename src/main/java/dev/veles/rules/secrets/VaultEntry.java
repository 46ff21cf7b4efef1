package dev.veles.rules.secrets;

import java.util.List;

/**
 * One thing that is kept in Vault, or in whatever store of secrets takes its part, with the path and the keys that lead
 * to it.
 *
 * @param names the path first, where there is one
 */
record VaultEntry(List<VaultName> names) {
    VaultEntry {
        names = List.copyOf(names);
    }
}
