package dev.veles.lint;

import dev.veles.manifest.Manifest;
import java.util.Optional;

/**
 * How Flux brings what changes to the cluster.
 *
 * @param before the Kustomization that applies it now; empty for a new one
 * @param after the same as it will be; empty where it goes, and with it what it applied
 * @param name what the Kustomization is called in reports
 * @param cluster what it and all others of its cluster will apply
 */
public record Delivery(Optional<Manifest> before, Optional<Manifest> after, String name, ClusterObjects cluster) {}
