package dev.veles.facts;

import java.util.List;

/**
 * A volume claim that the contract gives writers.
 *
 * @param name the claim's name in Kubernetes
 * @param storageClass its class
 * @param accessMode such as {@code ReadWriteOnce}
 * @param mountPath where containers mount it
 * @param writers names of the workloads in Kubernetes that may attach it
 */
public record Claim(String name, String storageClass, String accessMode, String mountPath, List<String> writers) {
    /** Copies the list. */
    public Claim {
        writers = List.copyOf(writers);
    }
}
