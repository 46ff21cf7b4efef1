package dev.veles.rules.names;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows where routes of all kinds name the Services that they send requests to. */
final class Backends {
    private final ObjectView route;
    private final List<Backend> found = new ArrayList<>();

    private Backends(ObjectView route) {
        this.route = route;
    }

    /** The Services of a route, in the order of its fields; none for what is no route. */
    static List<Backend> of(ObjectView route) {
        Backends backends = new Backends(route);
        Field root = route.root();
        switch (route.kind()) {
            case "Ingress" -> backends.ingress(root);
            case "IngressRoute", "IngressRouteTCP", "IngressRouteUDP" ->
                root.items("spec", "routes")
                        .forEach(item -> item.items("services").forEach(backends::traefik));
            case "TraefikService" -> backends.weighted(root);
            case "Middleware" -> root.find("spec", "errors", "service").ifPresent(backends::traefik);
            case "HTTPRoute", "GRPCRoute", "TCPRoute", "UDPRoute", "TLSRoute" ->
                root.items("spec", "rules").forEach(backends::gateway);
            case "HTTPProxy" -> backends.contour(root);
            case "VirtualService" -> backends.istio(root);
            default -> {}
        }
        return backends.found;
    }

    private void ingress(Field root) {
        root.find("spec", "defaultBackend").ifPresent(this::ingressBackend);
        root.find("spec", "backend").ifPresent(this::ingressBackend);
        for (Field rule : root.items("spec", "rules")) {
            rule.items("http", "paths").forEach(path -> path.get("backend").ifPresent(this::ingressBackend));
        }
    }

    private void ingressBackend(Field backend) {
        Optional<Field> port = backend.find("service", "port", "name")
                .or(() -> backend.find("service", "port", "number"))
                .or(() -> backend.get("servicePort"));
        // The name of an action that is described by annotations of the Ingress, for AWS load balancers.
        boolean action = port.map(Field::value).orElse("").equals("use-annotation");
        if (!action) {
            backend.find("service", "name")
                    .or(() -> backend.get("serviceName"))
                    .ifPresent(name -> add(route.namespace(), name, port));
        }
    }

    private void weighted(Field root) {
        root.items("spec", "weighted", "services").forEach(this::traefik);
        root.find("spec", "mirroring").ifPresent(this::traefik);
        root.items("spec", "mirroring", "mirrors").forEach(this::traefik);
    }

    private void traefik(Field service) {
        named(service, service.text("kind").orElse("Service"));
    }

    private void gateway(Field rule) {
        rule.items("backendRefs").forEach(this::gatewayBackend);
        for (Field filter : rule.items("filters")) {
            filter.find("requestMirror", "backendRef").ifPresent(this::gatewayBackend);
        }
    }

    private void gatewayBackend(Field reference) {
        if (reference.text("group").orElse("").isEmpty()) {
            named(reference, reference.text("kind").orElse("Service"));
        }
    }

    private void contour(Field root) {
        for (Field item : root.items("spec", "routes")) {
            item.items("services").forEach(service -> named(service, "Service"));
        }
        root.items("spec", "tcpproxy", "services").forEach(service -> named(service, "Service"));
    }

    private void istio(Field root) {
        for (String protocol : List.of("http", "tls", "tcp")) {
            for (Field item : root.items("spec", protocol)) {
                item.items("route").forEach(to -> to.get("destination").ifPresent(this::destination));
            }
        }
    }

    /** A bare name is a Service beside the route; a longer one is a Service where {@code .svc} says so. */
    private void destination(Field destination) {
        Optional<Field> host = destination.get("host");
        String[] labels = host.map(Field::value).orElse("").split("\\.", -1);
        boolean service = labels.length == 1 || (labels.length > 2 && labels[2].equals("svc"));
        if (host.isPresent() && service) {
            String namespace = labels.length == 1 ? route.namespace() : labels[1];
            found.add(new Backend(namespace, host.get(), labels[0], destination.find("port", "number")));
        }
    }

    private void named(Field service, String kind) {
        if (kind.equals("Service")) {
            String namespace = service.text("namespace").orElse(route.namespace());
            service.get("name").ifPresent(name -> add(namespace, name, service.get("port")));
        }
    }

    private void add(String namespace, Field name, Optional<Field> port) {
        found.add(new Backend(namespace, name, name.value(), port));
    }
}
