package dev.veles.model;

import dev.veles.contract.IngressSpec.TlsSpec;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the application is reached from outside.
 *
 * @param location where it stands
 * @param name of the Ingress
 * @param className the IngressClass
 * @param annotations as they are
 * @param tls the certificate
 * @param routes paths in order
 * @param overrides a merge patch over the Ingress
 */
public record IngressModel(
        Location location,
        Located<String> name,
        Optional<Located<String>> className,
        Map<String, Located<String>> annotations,
        Optional<TlsSpec> tls,
        List<Route> routes,
        Optional<Mapping> overrides) {
    /**
     * One path.
     *
     * @param location where it stands
     * @param path begins with a slash
     * @param pathType Kubernetes' path type
     * @param component key of the workload behind it
     * @param service name of its Service; its place is the line of the route
     * @param port name of its port
     */
    public record Route(
            Location location,
            Located<String> path,
            Located<String> pathType,
            String component,
            Located<String> service,
            Located<String> port) {}
}
