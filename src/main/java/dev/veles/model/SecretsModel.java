package dev.veles.model;

import dev.veles.contract.SecretsSpec;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * Which Secrets are synced from where.
 *
 * @param spec what the contract says
 * @param authMount path of Vault's Kubernetes auth method
 * @param secrets the Secrets in the contract's order
 * @param replicas of the Deployment that keeps CSI's Secrets alive; 0 while its step is not done
 * @param stagedUntil the step that holds it back now
 * @param ensureJob the Job that makes sure Vault holds every key
 */
public record SecretsModel(
        SecretsSpec spec,
        Located<String> authMount,
        List<SyncedSecret> secrets,
        Located<Integer> replicas,
        Optional<Located<String>> stagedUntil,
        Optional<OperatorJob> ensureJob) {
    /** True where Secrets are synced by the CSI driver, and so only while a pod mounts them. */
    public boolean usesCsi() {
        return spec.provider().value().equals("vault-csi");
    }

    /** True while a step that is not done holds the sync back. */
    public boolean isStaged() {
        return usesCsi() && stagedUntil.isPresent();
    }

    /**
     * A Kubernetes Secret.
     *
     * @param group key in the contract
     * @param location where it stands
     * @param name of the Secret
     * @param keys in order
     */
    public record SyncedSecret(String group, Location location, Located<String> name, List<SecretKey> keys) {}

    /**
     * A key of a Secret.
     *
     * @param location where it stands
     * @param name the key; its place is its line
     * @param objectName what identifies it within the provider class: the key, or group and key where two groups have it
     * @param vaultPath path in Vault without engine, such as {@code atlas/veles/veles-db}
     * @param field of the Vault secret
     * @param from how a missing value is made: random, database-url, database-user, database-name or operator
     */
    public record SecretKey(
            Location location,
            Located<String> name,
            String objectName,
            Located<String> vaultPath,
            Located<String> field,
            Located<String> from) {}
}
