package dev.veles.facts;

import dev.veles.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A storage class that claims may be of.
 *
 * @param name of the class
 * @param existing true where the cluster has it already and the contract says no more about it
 * @param provisioner who makes volumes
 * @param reclaimPolicy {@code Retain} or {@code Delete}; empty for an existing class
 * @param volumeBindingMode as Kubernetes writes it; empty for an existing class
 * @param parameters what the provisioner is told
 * @param backups the recurring snapshots and backups of its volumes, by task
 */
public record StorageClass(
        Located<String> name,
        boolean existing,
        Optional<Located<String>> provisioner,
        Optional<Located<String>> reclaimPolicy,
        Optional<Located<String>> volumeBindingMode,
        Map<String, Located<String>> parameters,
        List<Located<String>> backups) {}
