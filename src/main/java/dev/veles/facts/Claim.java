package dev.veles.facts;

import java.util.List;
import java.util.Optional;

/**
 * A volume claim that the contract gives writers.
 *
 * @param name the claim's name in Kubernetes
 * @param storageClass its class
 * @param accessMode such as {@code ReadWriteOnce}
 * @param mountPath where containers mount it
 * @param writers names of the workloads in Kubernetes that may attach it
 * @param mounts where else the contract mounts it: what it says by {@code mounts} and not by {@code writers}
 */
public record Claim(
        String name,
        String storageClass,
        String accessMode,
        String mountPath,
        List<String> writers,
        List<Mount> mounts) {
    /** Copies the lists. */
    public Claim {
        writers = List.copyOf(writers);
        mounts = List.copyOf(mounts);
    }

    /**
     * A mount of its own.
     *
     * @param owner name of the workload or, for a kind of Jobs, what the names of its Jobs begin with
     * @param path where the container mounts it
     * @param subPath the folder of the volume that is mounted; empty for all of it
     * @param readOnly true where the container cannot write to it
     */
    public record Mount(String owner, String path, Optional<String> subPath, boolean readOnly) {}
}
