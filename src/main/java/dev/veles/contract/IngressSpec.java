package dev.veles.contract;

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
 * @param className the IngressClass
 * @param annotations as they are
 * @param tls the certificate
 * @param routes paths in order
 * @param overrides a merge patch over the Ingress
 */
public record IngressSpec(
        Location location,
        Optional<Located<String>> className,
        Map<String, Located<String>> annotations,
        Optional<TlsSpec> tls,
        List<RouteSpec> routes,
        Optional<Mapping> overrides) {
    static IngressSpec read(Fields fields) {
        return new IngressSpec(
                fields.location(),
                fields.text("className"),
                fields.textMap("annotations"),
                fields.object("tls", TlsSpec::read),
                fields.objectItems("routes", RouteSpec::read),
                fields.open("overrides"));
    }

    /**
     * The certificate of the host.
     *
     * @param location where it stands
     * @param secretName Secret that holds it
     * @param issuer cert-manager's issuer; without one somebody else provides the Secret
     * @param issuerKind absent means ClusterIssuer
     */
    public record TlsSpec(
            Location location,
            Located<String> secretName,
            Optional<Located<String>> issuer,
            Optional<Located<String>> issuerKind) {
        static TlsSpec read(Fields fields) {
            return new TlsSpec(
                    fields.location(),
                    fields.requiredText("secretName"),
                    fields.text("issuer"),
                    fields.text("issuerKind"));
        }
    }

    /**
     * One path.
     *
     * @param location where it stands
     * @param path begins with a slash
     * @param pathType absent means Prefix
     * @param service key of the service behind it
     */
    public record RouteSpec(
            Location location, Located<String> path, Optional<Located<String>> pathType, Located<String> service) {
        static RouteSpec read(Fields fields) {
            return new RouteSpec(
                    fields.location(),
                    fields.requiredText("path"),
                    fields.text("pathType"),
                    fields.requiredText("service"));
        }
    }
}
