package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.Map;
import java.util.Optional;

/**
 * Where secret values live, and which Kubernetes Secrets they are synced to. Never the values themselves.
 *
 * @param location where it stands
 * @param provider {@code vault-csi} or {@code external-secrets}
 * @param vault the Vault that holds the values
 * @param sync the account, the store and, for CSI, the Deployment that keeps the Secrets alive
 * @param groups the Secrets, by key
 * @param database what connection strings are composed from
 * @param userKeys where keys that belong to users are kept
 * @param ensureJob the Job that makes sure Vault holds every key
 */
public record SecretsSpec(
        Location location,
        Located<String> provider,
        VaultSpec vault,
        SyncSpec sync,
        Map<String, GroupSpec> groups,
        Optional<DatabaseSpec> database,
        Optional<UserKeysSpec> userKeys,
        Optional<SecretsJobSpec> ensureJob) {
    static SecretsSpec read(Fields fields) {
        return new SecretsSpec(
                fields.location(),
                fields.requiredText("provider"),
                fields.requiredObject("vault", VaultSpec::read),
                fields.requiredObject("sync", SyncSpec::read),
                fields.objects("groups", GroupSpec::read),
                fields.object("database", DatabaseSpec::read),
                fields.object("userKeys", UserKeysSpec::read),
                fields.object("ensureJob", SecretsJobSpec::read));
    }

    /**
     * A Vault with a version 2 key-value engine.
     *
     * @param location where it stands
     * @param address its URL
     * @param mount path of the engine, such as {@code kv}
     * @param path prefix of the application's own paths, such as {@code atlas/veles}
     * @param role role of the Kubernetes auth method
     * @param authMount path of the auth method; absent means {@code kubernetes}
     */
    public record VaultSpec(
            Location location,
            Located<String> address,
            Located<String> mount,
            Located<String> path,
            Located<String> role,
            Optional<Located<String>> authMount) {
        static VaultSpec read(Fields fields) {
            return new VaultSpec(
                    fields.location(),
                    fields.requiredText("address"),
                    fields.requiredText("mount"),
                    fields.requiredText("path"),
                    fields.requiredText("role"),
                    fields.text("authMount"));
        }
    }

    /**
     * What brings values from Vault into Secrets.
     *
     * @param location where it stands
     * @param name of the account, the SecretProviderClass or SecretStore, and the Deployment
     * @param image what the Deployment runs; only CSI needs it
     * @param after step that must be done before it runs
     */
    public record SyncSpec(
            Location location, Located<String> name, Optional<Located<String>> image, Optional<Located<String>> after) {
        static SyncSpec read(Fields fields) {
            return new SyncSpec(
                    fields.location(), fields.requiredText("name"), fields.text("image"), fields.text("after"));
        }
    }

    /**
     * One Kubernetes Secret.
     *
     * @param key what {@code envFrom} calls it
     * @param location where it stands
     * @param secret the Secret's name, where it is not {@code <contract>-<key>}
     * @param keys by environment variable
     */
    public record GroupSpec(
            Located<String> key, Location location, Optional<Located<String>> secret, Map<String, KeySpec> keys) {
        static GroupSpec read(Located<String> key, Fields fields) {
            return new GroupSpec(key, fields.location(), fields.text("secret"), fields.objects("keys", KeySpec::read));
        }
    }

    /**
     * One key of a Secret.
     *
     * @param name the key, an environment variable
     * @param location where it stands
     * @param path below the application's path in Vault
     * @param field of the Vault secret, where it is not the variable's name
     * @param from how the ensure Job makes a value that is missing; absent means that a person puts it
     */
    public record KeySpec(
            Located<String> name,
            Location location,
            Located<String> path,
            Optional<Located<String>> field,
            Optional<Located<String>> from) {
        static KeySpec read(Located<String> name, Fields fields) {
            return new KeySpec(
                    name, fields.location(), fields.requiredText("path"), fields.text("key"), fields.text("from"));
        }
    }

    /**
     * What a database URL is composed from.
     *
     * @param location where it stands
     * @param service key of the database's service
     * @param name of the database
     * @param user who connects
     * @param passwordKey key that holds the password
     */
    public record DatabaseSpec(
            Location location,
            Located<String> service,
            Located<String> name,
            Located<String> user,
            Located<String> passwordKey) {
        static DatabaseSpec read(Fields fields) {
            return new DatabaseSpec(
                    fields.location(),
                    fields.requiredText("service"),
                    fields.requiredText("name"),
                    fields.requiredText("user"),
                    fields.requiredText("passwordKey"));
        }
    }

    /**
     * Keys that belong to users and that the application keeps for them.
     *
     * @param location where it stands
     * @param description what they are
     * @param store always {@code database}: a Vault that every pod can read is no place for them
     * @param encryptedWith key that encrypts them
     */
    public record UserKeysSpec(
            Location location,
            Optional<Located<String>> description,
            Optional<Located<String>> store,
            Located<String> encryptedWith) {
        static UserKeysSpec read(Fields fields) {
            return new UserKeysSpec(
                    fields.location(),
                    fields.text("description"),
                    fields.text("store"),
                    fields.requiredText("encryptedWith"));
        }
    }

    /**
     * The numbered Job that makes sure Vault holds every key.
     *
     * @param job what all operator Jobs have
     * @param role Vault role that may write
     */
    public record SecretsJobSpec(OperatorJobSpec job, Located<String> role) {
        static SecretsJobSpec read(Fields fields) {
            return new SecretsJobSpec(OperatorJobSpec.read(fields), fields.requiredText("role"));
        }
    }
}
