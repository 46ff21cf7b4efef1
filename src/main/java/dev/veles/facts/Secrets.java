package dev.veles.facts;

import dev.veles.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * Which secret values the application needs, and where they live.
 *
 * @param provider {@code vault-csi} or {@code external-secrets}
 * @param mount Vault's KV engine, such as {@code kv}
 * @param path the path below the mount under which all secrets of the application live, such as {@code atlas/veles}
 * @param role the Vault role that reads them
 * @param sync name of what syncs them, which is its ServiceAccount too
 * @param after id of the step that what syncs them waits for, whether or not that is done
 * @param synced the Kubernetes Secrets that values are synced to
 */
public record Secrets(
        Located<String> provider,
        Located<String> mount,
        Located<String> path,
        Located<String> role,
        Located<String> sync,
        Optional<Located<String>> after,
        List<Synced> synced) {
    /** True where Secrets are synced by the CSI driver, and so only while a pod mounts them. */
    public boolean usesCsi() {
        return provider.value().equals("vault-csi");
    }

    /** The synced Secret of a name. */
    public Optional<Synced> secret(String name) {
        return synced.stream().filter(each -> each.name().value().equals(name)).findFirst();
    }

    /**
     * A Kubernetes Secret.
     *
     * @param name of the Secret
     * @param keys in order
     * @param consumers names of the workloads that read all of it into their environment
     */
    public record Synced(Located<String> name, List<Key> keys, List<String> consumers) {
        /** The key of a name. */
        public Optional<Key> key(String key) {
            return keys.stream().filter(each -> each.name().value().equals(key)).findFirst();
        }
    }

    /**
     * A key of a Secret.
     *
     * @param name the key; its place is its line
     * @param vaultPath path in Vault without the engine, such as {@code atlas/veles/veles-db}
     * @param field of the Vault secret
     */
    public record Key(Located<String> name, String vaultPath, String field) {}
}
