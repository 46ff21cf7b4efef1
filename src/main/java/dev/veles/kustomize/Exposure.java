package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a Service is reached from outside its cluster: type NodePort or LoadBalancer, and the fields that only have a
 * meaning with them.
 *
 * <p>Services of the base are always reached from inside alone. A component says how they are exposed, as far as all
 * environments that expose them in the same way agree; ports of nodes are for the overlay of one environment.
 */
final class Exposure {
    private static final Set<String> TYPES = Set.of("NodePort", "LoadBalancer");
    private static final Set<String> FIELDS = Set.of(
            "allocateLoadBalancerNodePorts",
            "externalTrafficPolicy",
            "loadBalancerClass",
            "loadBalancerIP",
            "loadBalancerSourceRanges",
            "type");
    private static final String HEALTH_PORT = "healthCheckNodePort";

    private Exposure() {}

    /** The type of a Service that is exposed. */
    static Optional<String> type(Mapping root) {
        return Shape.of(root) == Shape.SERVICE ? root.text("spec", "type").filter(TYPES::contains) : Optional.empty();
    }

    static boolean isExposed(Mapping root) {
        return type(root).isPresent();
    }

    /** The object as the base has it: a Service that is exposed becomes one that is not, all else stays. */
    static Mapping neutral(Mapping root) {
        if (!isExposed(root)) {
            return root;
        }
        Mapping spec = spec(root);
        Mapping left = spec.without(HEALTH_PORT);
        for (String field : FIELDS) {
            left = field.equals("type") ? left : left.without(field);
        }
        Node type = spec.get("type").orElseThrow();
        left = left.with("type", Scalar.string("ClusterIP", type.location()));
        Optional<Sequence> ports =
                left.get("ports").filter(Sequence.class::isInstance).map(Sequence.class::cast);
        return root.with("spec", ports.isPresent() ? left.with("ports", withoutNodePorts(ports.get())) : left);
    }

    private static Sequence withoutNodePorts(Sequence ports) {
        List<Node> items = ports.items().stream()
                .map(port -> port instanceof Mapping mapping ? (Node) mapping.without("nodePort") : port)
                .toList();
        return new Sequence(items, ports.location());
    }

    /** What a component says about a Service that the given versions of it expose in the same way. */
    static Mapping shared(List<Mapping> exposed) {
        List<Mapping> specs = exposed.stream().map(Exposure::fields).toList();
        return Intersection.of(specs, Shape.SERVICE_SPEC);
    }

    private static Mapping fields(Mapping root) {
        Map<String, Mapping.Entry> kept = new LinkedHashMap<>(spec(root).entries());
        kept.keySet().retainAll(FIELDS);
        return new Mapping(kept, root.location());
    }

    /** A Service of the base with what a component says about it. */
    static Mapping exposed(Mapping base, Mapping fields) {
        Mapping spec = spec(base);
        for (Mapping.Entry entry : fields.values()) {
            spec = spec.with(entry.key().value(), entry.value());
        }
        return base.with("spec", spec);
    }

    private static Mapping spec(Mapping root) {
        return root.get("spec")
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElseGet(() -> Mapping.empty(root.location()));
    }
}
