package dev.veles.rules.auth;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.Labels;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which Services lead to an oauth2-proxy: by name, or by the pods behind them. */
final class ProxyServices {
    private final RuleContext context;

    ProxyServices(RuleContext context) {
        this.context = context;
    }

    /** What is wrong with the Service behind a route. */
    Optional<String> check(RouteBackend backend) {
        Optional<ObjectView> service = find(backend);
        return service.flatMap(found -> behind(found, backend))
                .or(() -> service.isEmpty() || !selects(service.get()) ? byName(backend, service) : Optional.empty());
    }

    /** True where the pods behind a Service can be looked into. */
    boolean isKnown(RouteBackend backend) {
        return find(backend)
                .map(service -> !pods(service, Labels.of(service.root(), "spec", "selector"))
                        .isEmpty())
                .orElse(false);
    }

    private Optional<ObjectView> find(RouteBackend backend) {
        return context.named("", "Service", backend.service()).stream()
                .filter(each -> isIn(each.namespace(), backend.namespace()))
                .findFirst();
    }

    private static boolean isIn(String namespace, String wanted) {
        return namespace.isEmpty() || wanted.isEmpty() || namespace.equals(wanted);
    }

    private static boolean selects(ObjectView service) {
        return !service.root().entries("spec", "selector").isEmpty();
    }

    /** What cannot be looked into is judged by its name, and by the name that it stands for. */
    private static Optional<String> byName(RouteBackend backend, Optional<ObjectView> service) {
        String external = service.flatMap(found -> found.root().text("spec", "externalName"))
                .orElse("");
        return ProxyPods.isName(backend.service()) || ProxyPods.isName(external)
                ? Optional.of("the Service \"" + backend.service() + "\" is an oauth2-proxy, by its name"
                        + (external.isEmpty() ? "" : " \"" + external + "\""))
                : Optional.empty();
    }

    private Optional<String> behind(ObjectView service, RouteBackend backend) {
        Map<String, String> selector = Labels.of(service.root(), "spec", "selector");
        if (selector.isEmpty()) {
            return Optional.empty();
        }
        List<PodView> pods = pods(service, selector);
        if (pods.isEmpty()) {
            boolean named = ProxyPods.isName(backend.service())
                    || selector.values().stream().anyMatch(ProxyPods::isName);
            return named
                    ? Optional.of("the Service \"" + backend.service() + "\" selects an oauth2-proxy, by its name")
                    : Optional.empty();
        }
        String port = target(service, backend.port());
        return pods.stream()
                .flatMap(pod -> ProxyPods.listening(pod, port).stream()
                        .map(proxy -> "the Service \"" + backend.service() + "\" leads to the oauth2-proxy \""
                                + proxy.text("image").orElse("") + "\" in " + pod.owner()))
                .findFirst();
    }

    /** The pods that a Service selects, in these objects or, where there are none, in those of others. */
    private List<PodView> pods(ObjectView service, Map<String, String> selector) {
        if (selector.isEmpty()) {
            return List.of();
        }
        List<PodView> own = selected(context.objects().pods(), service, selector);
        if (!own.isEmpty()) {
            return own;
        }
        return selected(context.podsEverywhere(), service, selector);
    }

    private static List<PodView> selected(List<PodView> pods, ObjectView service, Map<String, String> selector) {
        return pods.stream()
                .filter(pod -> isIn(pod.namespace(), service.namespace()))
                .filter(pod -> pod.labels().entrySet().containsAll(selector.entrySet()))
                .toList();
    }

    /** The container's port behind a port of a Service. */
    private static String target(ObjectView service, String port) {
        List<Field> ports = service.root().items("spec", "ports");
        Optional<Field> found = ports.stream()
                .filter(each -> port.isEmpty()
                        || each.text("name").orElse("").equals(port)
                        || each.text("port").orElse("").equals(port))
                .findFirst();
        return found.or(() -> ports.stream().findFirst())
                .flatMap(each -> each.text("targetPort").or(() -> each.text("port")))
                .orElse(port);
    }
}
