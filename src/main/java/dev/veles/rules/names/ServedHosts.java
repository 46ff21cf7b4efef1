package dev.veles.rules.names;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;

/** The hostnames that an object makes the cluster answer for, or asks a certificate or an address record for. */
final class ServedHosts {
    /**
     * One hostname.
     *
     * @param host empty for a rule that answers for all names
     * @param field where it stands, or the rule that has none
     * @param mayBeWildcard true where a wildcard that covers the name does as well
     */
    record ServedHost(String host, Field field, boolean mayBeWildcard) {}

    /** Further names of what they stand at, separated by commas. */
    private static final List<String> ANNOTATIONS = List.of(
            "external-dns.alpha.kubernetes.io/hostname",
            "external-dns.alpha.kubernetes.io/internal-hostname",
            "nginx.ingress.kubernetes.io/server-alias",
            "haproxy-ingress.github.io/server-alias");

    private final List<ServedHost> found = new ArrayList<>();

    private ServedHosts() {}

    static List<ServedHost> of(ObjectView object) {
        ServedHosts hosts = new ServedHosts();
        Field root = object.root();
        switch (object.kind()) {
            case "Ingress" -> hosts.ingress(root);
            case "IngressRoute", "IngressRouteTCP" -> hosts.traefik(root);
            case "HTTPRoute", "GRPCRoute", "TLSRoute" -> hosts.all(root.items("spec", "hostnames"), false);
            case "Gateway" -> hosts.gateway(root);
            case "Route" -> root.find("spec", "host").ifPresent(field -> hosts.add(field, false));
            case "DNSEndpoint" -> root.items("spec", "endpoints").forEach(hosts::record);
            case "Certificate" -> hosts.certificate(root);
            case "VirtualService" -> hosts.all(root.items("spec", "hosts"), false);
            case "HTTPProxy" -> root.find("spec", "virtualhost", "fqdn").ifPresent(field -> hosts.add(field, false));
            default -> {}
        }
        for (String annotation : ANNOTATIONS) {
            root.find("metadata", "annotations", annotation).ifPresent(hosts::list);
        }
        return hosts.found;
    }

    private void ingress(Field root) {
        for (Field rule : root.items("spec", "rules")) {
            rule.get("host")
                    .ifPresentOrElse(host -> add(host, false), () -> found.add(new ServedHost("", rule, false)));
        }
        root.items("spec", "tls").forEach(tls -> all(tls.items("hosts"), true));
        if (root.items("spec", "rules").isEmpty()) {
            root.find("spec", "defaultBackend").ifPresent(backend -> found.add(new ServedHost("", backend, false)));
        }
    }

    /** Listeners of the Gateway API; servers of Istio, whose hosts may have a namespace in front. */
    private void gateway(Field root) {
        for (Field listener : root.items("spec", "listeners")) {
            listener.get("hostname").ifPresent(field -> add(field, true));
        }
        for (Field server : root.items("spec", "servers")) {
            for (Field host : server.items("hosts")) {
                String name = host.value().substring(host.value().indexOf('/') + 1);
                found.add(new ServedHost(name, host, true));
            }
        }
    }

    private void certificate(Field root) {
        root.find("spec", "commonName").ifPresent(field -> add(field, true));
        all(root.items("spec", "dnsNames"), true);
    }

    private void record(Field endpoint) {
        endpoint.get("dnsName").ifPresent(field -> add(field, false));
    }

    private void traefik(Field root) {
        root.items("spec", "routes").forEach(this::match);
        for (Field domain : root.items("spec", "tls", "domains")) {
            domain.get("main").ifPresent(field -> add(field, true));
            all(domain.items("sans"), true);
        }
    }

    /** The names in a Traefik rule such as {@code Host(`a.example.org`) && PathPrefix(`/api`)}. */
    private void match(Field route) {
        route.get("match").ifPresent(field -> {
            String rule = field.value();
            int start = rule.indexOf("Host");
            if (start < 0) {
                found.add(new ServedHost("", field, false));
            }
            while (start >= 0) {
                int end = rule.indexOf(')', start);
                String[] quoted =
                        rule.substring(start, end < 0 ? rule.length() : end).split("[`\"]", -1);
                for (int i = 1; i < quoted.length; i += 2) {
                    found.add(new ServedHost(withoutPattern(quoted[i]), field, true));
                }
                start = rule.indexOf("Host", start + 1);
            }
        });
    }

    /** A pattern for one name alone is that name. */
    private static String withoutPattern(String host) {
        String end = host.endsWith("$") ? host.substring(0, host.length() - 1) : host;
        return (end.startsWith("^") ? end.substring(1) : end).replace("\\.", ".");
    }

    private void list(Field annotation) {
        for (String host : annotation.value().split(",", -1)) {
            found.add(new ServedHost(host.strip(), annotation, false));
        }
    }

    private void all(List<Field> fields, boolean mayBeWildcard) {
        fields.forEach(field -> add(field, mayBeWildcard));
    }

    private void add(Field field, boolean mayBeWildcard) {
        found.add(new ServedHost(field.value(), field, mayBeWildcard));
    }
}
