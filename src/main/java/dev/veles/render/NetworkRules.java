package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.ContainerSpec.ReachSpec;
import dev.veles.contract.JobSpec.ArtifactsSpec;
import dev.veles.contract.ServiceSpec.PortSpec;
import dev.veles.model.JobTemplate;
import dev.veles.model.Model;
import dev.veles.model.NetworkModel;
import dev.veles.model.Workload;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of components, both ways from what {@code reaches} says.
 *
 * @param model a contract, resolved for an environment
 * @param network what policies need to know of the cluster
 */
record NetworkRules(Model model, NetworkModel network) {
    /** Who may open connections to a component's port: the ingress controller if it is routed to, and its callers. */
    List<Node> ingress(String component, PortSpec port) {
        List<Node> from = new ArrayList<>();
        if (isRouted(component)) {
            network.ingressController().ifPresent(controller -> from.add(NetworkPeers.pods(controller)));
        }
        for (Workload caller : model.workloads()) {
            addCaller(from, caller.key().value(), caller.pod().reaches(), component);
        }
        for (JobTemplate caller : model.jobs()) {
            addCaller(from, caller.spec().key().value(), reaches(caller), component);
        }
        return from.isEmpty() ? List.of() : List.of(rule("from", from, port.location(), NetworkPeers.port(port)));
    }

    private boolean isRouted(String component) {
        return model.ingress().stream()
                .flatMap(ingress -> ingress.routes().stream())
                .anyMatch(route -> route.component().equals(component));
    }

    private void addCaller(List<Node> from, String caller, List<ReachSpec> reaches, String component) {
        reaches.stream()
                .filter(reach -> isComponent(reach, component))
                .map(reach -> NetworkPeers.component(reach.target().location(), model, caller))
                .forEach(from::add);
    }

    /** What a component may open connections to. */
    List<Node> egress(List<ReachSpec> reaches) {
        return reaches.stream().<Node>map(this::egress).toList();
    }

    private Mapping egress(ReachSpec reach) {
        Location cause = reach.target().location();
        if (reach.isHost()) {
            int port = reach.port().map(Located::value).orElse(NetworkPeers.HTTPS);
            return rule("to", NetworkPeers.publicAddresses(cause), cause, NetworkPeers.port(cause, port, "TCP"));
        }
        return switch (reach.target().value()) {
            case ReachSpec.KUBERNETES_API -> kubernetesApi(cause);
            case ReachSpec.OIDC_ISSUER -> issuer(cause);
            default -> component(cause, model.workload(reach.target().value()));
        };
    }

    private Mapping kubernetesApi(Location cause) {
        List<Node> addresses = network.kubernetesApi().stream()
                .flatMap(api -> api.cidrs().stream())
                .<Node>map(NetworkPeers::addresses)
                .toList();
        int port = network.kubernetesApi()
                .flatMap(api -> api.port())
                .map(Located::value)
                .orElse(NetworkPeers.KUBERNETES_API);
        return rule("to", addresses, cause, NetworkPeers.port(cause, port, "TCP"));
    }

    /** The issuer often stands behind the same ingress controller, so its name may resolve to any address. */
    private Mapping issuer(Location cause) {
        int port = model.oidc()
                .map(oidc -> NetworkPeers.portOf(oidc.spec().issuer().value()))
                .orElse(NetworkPeers.HTTPS);
        List<Node> anywhere = List.of(NetworkPeers.addresses(new Located<>("0.0.0.0/0", cause)));
        return rule("to", anywhere, cause, NetworkPeers.port(cause, port, "TCP"));
    }

    private Mapping component(Location cause, Workload target) {
        MappingBuilder rule = mapping(cause)
                .put(
                        "to",
                        new Sequence(
                                List.of(NetworkPeers.component(
                                        cause, model, target.key().value())),
                                cause));
        target.port()
                .ifPresent(port -> rule.put("ports", new Sequence(List.of(NetworkPeers.port(port)), port.location())));
        return rule.build();
    }

    private static Mapping rule(String direction, List<Node> peers, Location cause, Mapping port) {
        return mapping(cause)
                .put(direction, new Sequence(peers, cause))
                .put("ports", new Sequence(List.of(port), cause))
                .build();
    }

    /** What a Job reaches; one that hands its results to a service reaches it without saying so again. */
    static List<ReachSpec> reaches(JobTemplate job) {
        List<ReachSpec> reaches = new ArrayList<>(job.pod().reaches());
        job.spec()
                .artifacts()
                .flatMap(ArtifactsSpec::service)
                .filter(service -> reaches.stream().noneMatch(reach -> isComponent(reach, service.value())))
                .ifPresent(service -> reaches.add(new ReachSpec(service, false, Optional.empty())));
        return List.copyOf(reaches);
    }

    private static boolean isComponent(ReachSpec reach, String component) {
        return !reach.isHost() && reach.target().value().equals(component);
    }
}
