package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;

/** Finds the Services behind routes, and the paths that routes are for. */
final class RouteBackends {
    private final ObjectView object;
    private final List<RouteBackend> backends = new ArrayList<>();
    private final List<RoutedPath> paths = new ArrayList<>();

    private RouteBackends(ObjectView object) {
        this.object = object;
    }

    /** What an object routes; nothing for objects that are no routes. */
    static RouteBackends of(ObjectView object) {
        RouteBackends found = new RouteBackends(object);
        Field root = object.root();
        switch (object.kind()) {
            case "Ingress" -> found.ingress(root);
            case "IngressRoute", "TraefikService" -> found.traefik(root);
            case "HTTPRoute", "GRPCRoute" -> found.gateway(root);
            case "VirtualService" -> found.istio(root);
            case "HTTPProxy" -> found.contour(root);
            default -> {}
        }
        return found;
    }

    List<RouteBackend> backends() {
        return backends;
    }

    List<RoutedPath> paths() {
        return paths;
    }

    /** Keeps which backends were found for some paths. */
    private void route(List<Field> matched, Runnable targets) {
        int before = backends.size();
        targets.run();
        List<RouteBackend> found = backends.subList(before, backends.size());
        matched.forEach(path -> paths.add(new RoutedPath(path, found)));
    }

    private void ingress(Field root) {
        for (String key : new String[] {"defaultBackend", "backend"}) {
            root.find("spec", key).ifPresent(this::ingressBackend);
        }
        for (Field rule : root.items("spec", "rules")) {
            for (Field path : rule.items("http", "paths")) {
                route(
                        path.get("path").stream().toList(),
                        () -> path.get("backend").ifPresent(this::ingressBackend));
            }
        }
    }

    private void ingressBackend(Field backend) {
        backend.find("service", "name")
                .ifPresent(name -> add(
                        name,
                        object.namespace(),
                        backend.text("service", "port", "name")
                                .or(() -> backend.text("service", "port", "number"))
                                .orElse("")));
        backend.get("serviceName")
                .ifPresent(name -> add(
                        name, object.namespace(), backend.text("servicePort").orElse("")));
    }

    /** Services of routes, and those among which a TraefikService divides requests. */
    private void traefik(Field root) {
        for (Field rule : root.items("spec", "routes")) {
            route(
                    rule.get("match").stream().toList(),
                    () -> rule.items("services").forEach(this::named));
        }
        root.find("spec", "mirroring").ifPresent(this::named);
        for (String key : new String[] {"weighted", "mirroring"}) {
            root.items("spec", key, "services").forEach(this::named);
        }
    }

    private void gateway(Field root) {
        for (Field rule : root.items("spec", "rules")) {
            List<Field> matched = rule.items("matches").stream()
                    .flatMap(match -> match.find("path", "value").stream())
                    .toList();
            route(matched, () -> rule.items("backendRefs").forEach(this::named));
        }
    }

    private void contour(Field root) {
        for (Field rule : root.items("spec", "routes")) {
            List<Field> matched = rule.items("conditions").stream()
                    .flatMap(condition -> condition.entries().stream())
                    .toList();
            route(matched, () -> rule.items("services").forEach(this::named));
        }
    }

    private void named(Field item) {
        String namespace = item.text("namespace").orElse(object.namespace());
        boolean service = item.text("kind").orElse("Service").equals("Service");
        if (service) {
            item.get("name")
                    .ifPresent(name -> add(name, namespace, item.text("port").orElse("")));
        }
    }

    private void istio(Field root) {
        for (Field rule : root.items("spec", "http")) {
            List<Field> matched = rule.items("match").stream()
                    .flatMap(match -> match.entries("uri").stream())
                    .toList();
            route(matched, () -> rule.items("route").forEach(this::destination));
        }
    }

    /** A host is the name of a Service, alone or with its namespace behind it. */
    private void destination(Field route) {
        route.find("destination", "host").ifPresent(host -> {
            String[] parts = host.value().split("\\.", -1);
            String port = route.text("destination", "port", "number").orElse("");
            backends.add(new RouteBackend(host, parts[0], parts.length > 1 ? parts[1] : object.namespace(), port));
        });
    }

    private void add(Field name, String namespace, String port) {
        backends.add(new RouteBackend(name, name.value(), namespace, port));
    }
}
