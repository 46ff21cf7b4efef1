package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Storage classes, claims and backups.
 *
 * @param location where it stands
 * @param classes storage classes by name
 * @param claims claims by key
 * @param longhornNamespace where Longhorn's own objects live; absent means {@code longhorn-system}
 * @param backupTarget facts on where backups go, for CONTRACT.md
 */
public record StorageSpec(
        Location location,
        Map<String, ClassSpec> classes,
        Map<String, ClaimSpec> claims,
        Optional<Located<String>> longhornNamespace,
        Optional<BackupTargetSpec> backupTarget) {
    static StorageSpec read(Fields fields) {
        return new StorageSpec(
                fields.location(),
                fields.objects("classes", ClassSpec::read),
                fields.objects("claims", ClaimSpec::read),
                fields.text("longhornNamespace"),
                fields.object("backupTarget", BackupTargetSpec::read));
    }

    /**
     * A storage class.
     *
     * @param name its name
     * @param location where it stands
     * @param existing whether the cluster has it already, so that Veles renders none
     * @param provisioner who makes volumes
     * @param reclaimPolicy absent means Retain: a deleted claim must not delete data
     * @param volumeBindingMode absent means WaitForFirstConsumer
     * @param allowVolumeExpansion absent means yes
     * @param mountOptions in order
     * @param parameters all strings; the API server can never change them
     * @param backup recurring snapshots and backups
     * @param annotations of the class
     */
    public record ClassSpec(
            Located<String> name,
            Location location,
            Optional<Located<Boolean>> existing,
            Optional<Located<String>> provisioner,
            Optional<Located<String>> reclaimPolicy,
            Optional<Located<String>> volumeBindingMode,
            Optional<Located<Boolean>> allowVolumeExpansion,
            List<Located<String>> mountOptions,
            Map<String, Located<String>> parameters,
            List<BackupSpec> backup,
            Map<String, Located<String>> annotations) {
        static ClassSpec read(Located<String> name, Fields fields) {
            return new ClassSpec(
                    name,
                    fields.location(),
                    fields.bool("existing"),
                    fields.text("provisioner"),
                    fields.text("reclaimPolicy"),
                    fields.text("volumeBindingMode"),
                    fields.bool("allowVolumeExpansion"),
                    fields.texts("mountOptions"),
                    fields.textMap("parameters"),
                    fields.objectItems("backup", BackupSpec::read),
                    fields.textMap("annotations"));
        }
    }

    /**
     * A Longhorn recurring job.
     *
     * @param location where it stands
     * @param task {@code snapshot}, {@code backup} or another of Longhorn's tasks
     * @param cron five fields
     * @param retain how many are kept
     * @param concurrency how many volumes at once; absent means 1
     */
    public record BackupSpec(
            Location location,
            Located<String> task,
            Located<String> cron,
            Located<Integer> retain,
            Optional<Located<Integer>> concurrency) {
        static BackupSpec read(Fields fields) {
            return new BackupSpec(
                    fields.location(),
                    fields.requiredText("task"),
                    fields.requiredText("cron"),
                    fields.requiredInteger("retain"),
                    fields.integer("concurrency"));
        }
    }

    /**
     * A PersistentVolumeClaim.
     *
     * @param key its key in the contract
     * @param location where it stands
     * @param name its name, where it is not {@code <contract>-<key>}
     * @param storageClass name of a class
     * @param accessMode one of Kubernetes' access modes
     * @param size a quantity
     * @param mountPath where its writers mount it
     * @param writers keys of the services that mount it
     * @param notes free text for CONTRACT.md
     * @param labels of the claim
     * @param annotations of the claim
     */
    public record ClaimSpec(
            Located<String> key,
            Location location,
            Optional<Located<String>> name,
            Located<String> storageClass,
            Located<String> accessMode,
            Located<String> size,
            Located<String> mountPath,
            List<Located<String>> writers,
            List<Located<String>> notes,
            Map<String, Located<String>> labels,
            Map<String, Located<String>> annotations) {
        static ClaimSpec read(Located<String> key, Fields fields) {
            return new ClaimSpec(
                    key,
                    fields.location(),
                    fields.text("name"),
                    fields.requiredText("class"),
                    fields.requiredText("accessMode"),
                    fields.requiredText("size"),
                    fields.requiredText("mountPath"),
                    fields.texts("writers"),
                    fields.texts("notes"),
                    fields.textMap("labels"),
                    fields.textMap("annotations"));
        }
    }

    /**
     * Facts on where backups go.
     *
     * @param location where it stands
     * @param url of the target
     * @param credentialSecret Secret with its credentials
     * @param notes free text for CONTRACT.md
     */
    public record BackupTargetSpec(
            Location location,
            Optional<Located<String>> url,
            Optional<Located<String>> credentialSecret,
            List<Located<String>> notes) {
        static BackupTargetSpec read(Fields fields) {
            return new BackupTargetSpec(
                    fields.location(), fields.text("url"), fields.text("credentialSecret"), fields.texts("notes"));
        }
    }
}
