package dev.veles.model;

import dev.veles.contract.StorageSpec.BackupSpec;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.List;
import java.util.Map;

/**
 * A storage class that Veles renders.
 *
 * @param location where it stands
 * @param name its name
 * @param provisioner who makes volumes
 * @param reclaimPolicy Retain unless the contract says otherwise
 * @param volumeBindingMode WaitForFirstConsumer unless the contract says otherwise
 * @param allowVolumeExpansion true unless the contract says otherwise
 * @param mountOptions in order
 * @param parameters all strings
 * @param backup recurring snapshots and backups
 * @param annotations of the class
 * @param longhornNamespace where its recurring jobs live
 */
public record StorageClass(
        Location location,
        Located<String> name,
        Located<String> provisioner,
        Located<String> reclaimPolicy,
        Located<String> volumeBindingMode,
        Located<Boolean> allowVolumeExpansion,
        List<Located<String>> mountOptions,
        Map<String, Located<String>> parameters,
        List<BackupSpec> backup,
        Map<String, Located<String>> annotations,
        Located<String> longhornNamespace) {}
