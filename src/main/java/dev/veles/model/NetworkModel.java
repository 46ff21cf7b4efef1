package dev.veles.model;

import dev.veles.contract.NetworkSpec.ApiSpec;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.Map;
import java.util.Optional;

/**
 * What network policies need to know of the cluster.
 *
 * @param location where it stands
 * @param ingressController pods that traffic from outside comes from
 * @param dns pods that answer DNS
 * @param kubernetesApi where the API server is
 * @param acmeSolver whether cert-manager's HTTP-01 solver pods are let in
 */
public record NetworkModel(
        Location location,
        Optional<Peer> ingressController,
        Peer dns,
        Optional<ApiSpec> kubernetesApi,
        boolean acmeSolver) {
    /**
     * Pods of another namespace.
     *
     * @param location where it stands
     * @param namespace their namespace
     * @param podLabels their labels
     */
    public record Peer(Location location, Located<String> namespace, Map<String, Located<String>> podLabels) {}
}
