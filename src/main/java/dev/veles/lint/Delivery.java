package dev.veles.lint;

import dev.veles.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How Flux brings what changes to the cluster.
 *
 * @param before the Kustomization that applies it now; empty for a new one
 * @param after the same as it will be; empty where it goes, and with it what it applied
 * @param elsewhere the objects that other Kustomizations of the cluster will apply, by what pairs them, with the name of
 *     the Kustomization
 * @param cluster all objects that the cluster will have, as far as they are known
 */
public record Delivery(
        Optional<Manifest> before, Optional<Manifest> after, Map<String, String> elsewhere, List<Manifest> cluster) {}
