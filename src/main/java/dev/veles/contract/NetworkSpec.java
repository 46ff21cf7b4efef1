package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What network policies need to know of the cluster.
 *
 * @param location where it stands
 * @param policies whether policies are rendered; absent means yes
 * @param ingressController pods that traffic from outside comes from
 * @param dns pods that answer DNS; absent means kube-dns in kube-system
 * @param kubernetesApi addresses of the API server
 * @param acmeSolver whether cert-manager's HTTP-01 solver pods are let in; absent means where a certificate has an
 *     issuer
 */
public record NetworkSpec(
        Location location,
        Optional<Located<Boolean>> policies,
        Optional<PeerSpec> ingressController,
        Optional<PeerSpec> dns,
        Optional<ApiSpec> kubernetesApi,
        Optional<Located<Boolean>> acmeSolver) {
    static NetworkSpec read(Fields fields) {
        return new NetworkSpec(
                fields.location(),
                fields.bool("policies"),
                fields.object("ingressController", PeerSpec::read),
                fields.object("dns", PeerSpec::read),
                fields.object("kubernetesApi", ApiSpec::read),
                fields.bool("acmeSolver"));
    }

    /**
     * Pods of another namespace.
     *
     * @param location where it stands
     * @param namespace their namespace
     * @param podLabels their labels
     */
    public record PeerSpec(
            Location location, Optional<Located<String>> namespace, Map<String, Located<String>> podLabels) {
        static PeerSpec read(Fields fields) {
            return new PeerSpec(fields.location(), fields.text("namespace"), fields.textMap("podLabels"));
        }
    }

    /**
     * Where the API server is reached.
     *
     * @param location where it stands
     * @param cidrs addresses
     * @param port absent means 6443
     */
    public record ApiSpec(Location location, List<Located<String>> cidrs, Optional<Located<Integer>> port) {
        static ApiSpec read(Fields fields) {
            return new ApiSpec(fields.location(), fields.texts("cidrs"), fields.integer("port"));
        }
    }
}
