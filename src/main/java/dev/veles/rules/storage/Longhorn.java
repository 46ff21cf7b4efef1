package dev.veles.rules.storage;

import dev.veles.manifest.ObjectView;
import java.util.Set;

/** What Longhorn's driver reads of a StorageClass: its documentation and its source name the same parameters. */
final class Longhorn {
    /** Every parameter that a release of Longhorn has read, under the names of its documentation and of its source. */
    static final Set<String> PARAMETERS = Set.of(
            "allowVolumeExpansion",
            "backingImage",
            "backingImageChecksum",
            "backingImageDataSourceParameters",
            "backingImageDataSourceType",
            "backingImageDiskSelector",
            "backingImageMinNumberOfCopies",
            "backingImageMinimumNumberOfCopies",
            "backingImageName",
            "backingImageNodeSelector",
            "backupBlockSize",
            "backupTargetName",
            "baseImage",
            "cloneMode",
            "dataEngine",
            "dataLayout.dataChunks",
            "dataLayout.mode",
            "dataLayout.parityChunks",
            "dataLayout.stripSizeKB",
            "dataLayout.type",
            "dataLocality",
            "dataSource",
            "disableRevisionCounter",
            "diskSelector",
            "encrypted",
            "exclusive",
            "freezeFSForSnapshot",
            "freezeFilesystemForSnapshot",
            "fromBackup",
            "frontend",
            "fsType",
            "migratable",
            "mkfsParams",
            "nfsOptions",
            "nodeSelector",
            "numberOfReplicas",
            "nvmeTcpNrIoQueues",
            "recurringJobSelector",
            "replicaAutoBalance",
            "replicaDiskSoftAntiAffinity",
            "replicaSoftAntiAffinity",
            "replicaZoneSoftAntiAffinity",
            "share",
            "staleReplicaTimeout",
            "storageCapacityMode",
            "strictTopology",
            "ublkNumberOfQueue",
            "ublkQueueDepth",
            "unmapMarkSnapChainRemoved",
            "v1DataEngine",
            "v2DataEngine",
            "volumeTopology");

    private Longhorn() {}

    /** True for a class of Longhorn. */
    static boolean isClass(ObjectView storageClass) {
        return storageClass.root().text("provisioner").orElse("").equals("driver.longhorn.io");
    }
}
