package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.ServiceSpec.PortSpec;
import dev.veles.model.Model;
import dev.veles.model.NetworkModel;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Peers and ports of network policies. A policy knows addresses and no host names, so a host outside the cluster is let
 * through as any public address on its port.
 */
final class NetworkPeers {
    static final int HTTPS = 443;
    static final int KUBERNETES_API = 6443;

    private static final List<String> PRIVATE_RANGES =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10");

    private NetworkPeers() {}

    /** Pods of another namespace, found by the label that every Namespace object carries. */
    static Mapping pods(NetworkModel.Peer peer) {
        Location cause = peer.location();
        Mapping namespace = ObjectBuilder.texts(cause, Map.of("kubernetes.io/metadata.name", peer.namespace()));
        MappingBuilder rendered =
                mapping(cause).put("namespaceSelector", mapping(cause).put("matchLabels", namespace));
        if (!peer.podLabels().isEmpty()) {
            Mapping labels = ObjectBuilder.texts(cause, peer.podLabels());
            rendered.put("podSelector", mapping(cause).put("matchLabels", labels));
        }
        return rendered.build();
    }

    /** Pods of a component of the application. */
    static Mapping component(Location cause, Model model, String component) {
        return mapping(cause)
                .put("podSelector", podSelector(cause, model, component))
                .build();
    }

    static Mapping podSelector(Location cause, Model model, String component) {
        return mapping(cause)
                .put("matchLabels", ObjectBuilder.plainTexts(cause, model.selector(component)))
                .build();
    }

    /** A range of addresses. */
    static Mapping addresses(Located<String> cidr) {
        Location cause = cidr.location();
        return mapping(cause).put("ipBlock", mapping(cause).put("cidr", cidr)).build();
    }

    /** Any public address, and no private one. */
    static List<Node> publicAddresses(Location cause) {
        MappingBuilder block =
                mapping(cause).put("cidr", "0.0.0.0/0").put("except", MappingBuilder.strings(cause, PRIVATE_RANGES));
        return List.of(mapping(cause).put("ipBlock", block).build());
    }

    static Mapping port(Location cause, int number, String protocol) {
        return mapping(cause).put("protocol", protocol).put("port", number).build();
    }

    /** A port by its name, so that the number can change. */
    static Mapping port(PortSpec port) {
        return mapping(port.location())
                .put("protocol", port.protocol().orElseGet(() -> port.name().map(any -> "TCP")))
                .put("port", port.name())
                .build();
    }

    /** The port that a URL means. */
    static int portOf(String url) {
        int port = URI.create(url).getPort();
        return port < 0 ? HTTPS : port;
    }
}
