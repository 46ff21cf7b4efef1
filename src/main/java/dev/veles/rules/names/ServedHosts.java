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

    private final List<ServedHost> found = new ArrayList<>();

    private ServedHosts() {}

    static List<ServedHost> of(ObjectView object) {
        ServedHosts hosts = new ServedHosts();
        Field root = object.root();
        switch (object.kind()) {
            case "Ingress" -> hosts.ingress(root);
            case "IngressRoute", "IngressRouteTCP" ->
                root.items("spec", "routes").forEach(hosts::match);
            case "HTTPRoute", "GRPCRoute", "TLSRoute" -> hosts.all(root.items("spec", "hostnames"), false);
            case "Gateway" -> root.items("spec", "listeners").forEach(hosts::listener);
            case "Certificate" -> hosts.all(root.items("spec", "dnsNames"), true);
            case "VirtualService" -> hosts.all(root.items("spec", "hosts"), false);
            case "HTTPProxy" -> root.find("spec", "virtualhost", "fqdn").ifPresent(field -> hosts.add(field, false));
            default -> {}
        }
        root.find("metadata", "annotations", "external-dns.alpha.kubernetes.io/hostname")
                .ifPresent(hosts::list);
        return hosts.found;
    }

    private void ingress(Field root) {
        for (Field rule : root.items("spec", "rules")) {
            rule.get("host")
                    .ifPresentOrElse(host -> add(host, false), () -> found.add(new ServedHost("", rule, false)));
        }
        root.items("spec", "tls").forEach(tls -> all(tls.items("hosts"), true));
    }

    private void listener(Field listener) {
        listener.get("hostname").ifPresent(field -> add(field, true));
    }

    /** The names in a Traefik rule such as {@code Host(`a.example.org`) && PathPrefix(`/api`)}. */
    private void match(Field route) {
        route.get("match").ifPresent(field -> {
            String rule = field.value();
            int start = rule.indexOf("Host");
            while (start >= 0) {
                int end = rule.indexOf(')', start);
                String[] quoted =
                        rule.substring(start, end < 0 ? rule.length() : end).split("[`\"]", -1);
                for (int i = 1; i < quoted.length; i += 2) {
                    found.add(new ServedHost(quoted[i], field, true));
                }
                start = rule.indexOf("Host", start + 1);
            }
        });
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
