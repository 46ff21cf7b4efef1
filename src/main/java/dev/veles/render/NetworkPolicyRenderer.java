package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.manifest.Manifest;
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

/**
 * Network policies: everything is denied, and then each component is let reach what the contract says that it reaches,
 * and be reached by those that say so.
 */
final class NetworkPolicyRenderer implements Renderer {
    private static final String INGRESS = "Ingress";
    private static final String EGRESS = "Egress";
    private static final int DNS_PORT = 53;
    private static final int ACME_SOLVER_PORT = 8089;

    @Override
    public List<RenderedManifest> render(Model model) {
        return model.network().map(network -> render(model, network)).orElse(List.of());
    }

    private static List<RenderedManifest> render(Model model, NetworkModel network) {
        List<Manifest> policies = new ArrayList<>();
        policies.add(denyAll(model, network.location()));
        policies.add(allowDns(model, network.dns()));
        NetworkRules rules = new NetworkRules(model, network);
        model.workloads().forEach(workload -> policies.add(workload(model, rules, workload)));
        model.jobs().forEach(job -> policies.add(job(model, rules, job)));
        if (network.acmeSolver()) {
            network.ingressController().ifPresent(controller -> policies.add(acmeSolver(model, controller)));
        }
        return policies.stream().map(RenderedManifest::application).toList();
    }

    private static Manifest denyAll(Model model, Location cause) {
        return policy(model, "default-deny", Mapping.empty(cause), List.of(INGRESS, EGRESS), mapping(cause));
    }

    private static Manifest allowDns(Model model, NetworkModel.Peer dns) {
        Location cause = dns.location();
        Mapping rule = mapping(cause)
                .put("to", new Sequence(List.of(NetworkPeers.pods(dns)), cause))
                .put(
                        "ports",
                        new Sequence(
                                List.of(
                                        NetworkPeers.port(cause, DNS_PORT, "UDP"),
                                        NetworkPeers.port(cause, DNS_PORT, "TCP")),
                                cause))
                .build();
        MappingBuilder rules = mapping(cause).put("egress", new Sequence(List.of(rule), cause));
        return policy(model, "allow-dns", Mapping.empty(cause), List.of(EGRESS), rules);
    }

    private static Manifest workload(Model model, NetworkRules rules, Workload workload) {
        Location cause = workload.key().location();
        String component = workload.key().value();
        MappingBuilder both = mapping(cause);
        workload.port().ifPresent(port -> putRules(both, "ingress", rules.ingress(component, port), cause));
        putRules(both, "egress", rules.egress(workload.pod().reaches()), cause);
        return policy(
                model,
                workload.name().value(),
                NetworkPeers.podSelector(cause, model, component),
                List.of(INGRESS, EGRESS),
                both);
    }

    private static Manifest job(Model model, NetworkRules rules, JobTemplate job) {
        Location cause = job.spec().key().location();
        MappingBuilder egress = mapping(cause);
        putRules(egress, "egress", rules.egress(NetworkRules.reaches(job)), cause);
        return policy(
                model,
                job.name().value(),
                NetworkPeers.podSelector(cause, model, job.spec().key().value()),
                List.of(INGRESS, EGRESS),
                egress);
    }

    /** cert-manager runs the pods of its HTTP-01 solver in the namespace of the Ingress. */
    private static Manifest acmeSolver(Model model, NetworkModel.Peer controller) {
        Location cause = controller.location();
        Mapping selector = mapping(cause)
                .put("matchLabels", mapping(cause).put("acme.cert-manager.io/http01-solver", "true"))
                .build();
        Mapping rule = mapping(cause)
                .put("from", new Sequence(List.of(NetworkPeers.pods(controller)), cause))
                .put("ports", new Sequence(List.of(NetworkPeers.port(cause, ACME_SOLVER_PORT, "TCP")), cause))
                .build();
        MappingBuilder rules = mapping(cause).put("ingress", new Sequence(List.of(rule), cause));
        return policy(model, "allow-acme-solver", selector, List.of(INGRESS), rules);
    }

    private static void putRules(MappingBuilder both, String direction, List<Node> rules, Location cause) {
        both.putUnlessEmpty(direction, new Sequence(rules, cause));
    }

    private static Manifest policy(
            Model model, String name, Mapping selector, List<String> types, MappingBuilder rules) {
        Location cause = selector.location();
        return ObjectBuilder.namespaced(
                        model, cause, "networking.k8s.io/v1", "NetworkPolicy", new Located<>(name, cause))
                .withSpec(mapping(cause)
                        .put("podSelector", selector)
                        .put("policyTypes", MappingBuilder.strings(cause, types))
                        .putAll(rules.build()));
    }
}
