package dev.veles.rules.pods;

import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places where an object names a port of a container. The names of a Service's own ports are not among them: those
 * may be longer. A number is no name; the same number in quotes is. No object has an underscore in its
 * name: such a one is a form to fill in.
 */
final class PortNames {
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final List<String> ACTIONS = List.of("httpGet", "tcpSocket");

    private final List<Field> found = new ArrayList<>();

    private PortNames() {}

    static List<Field> in(ManifestSet objects) {
        PortNames names = new PortNames();
        objects.pods().forEach(names::addPod);
        for (ObjectView service : objects.all("", "Service")) {
            for (Field port : service.root().items("spec", "ports")) {
                names.add(port.get("targetPort"));
            }
        }
        for (ObjectView policy : objects.all("networking.k8s.io", "NetworkPolicy")) {
            names.addPolicy(policy.root(), "ingress");
            names.addPolicy(policy.root(), "egress");
        }
        objects.all("networking.k8s.io", "Ingress").forEach(ingress -> names.addIngress(ingress.root()));
        return names.found;
    }

    private void addPod(PodView pod) {
        for (Field container : pod.containers()) {
            container.items("ports").forEach(port -> add(port.get("name")));
            for (String action : ACTIONS) {
                PROBES.forEach(probe -> add(container.find(probe, action, "port")));
                add(container.find("lifecycle", "postStart", action, "port"));
                add(container.find("lifecycle", "preStop", action, "port"));
            }
        }
    }

    private void addPolicy(Field policy, String direction) {
        for (Field rule : policy.items("spec", direction)) {
            rule.items("ports").forEach(port -> add(port.get("port")));
        }
    }

    private void addIngress(Field ingress) {
        add(ingress.find("spec", "defaultBackend", "service", "port", "name"));
        for (Field rule : ingress.items("spec", "rules")) {
            for (Field path : rule.items("http", "paths")) {
                add(path.find("backend", "service", "port", "name"));
            }
        }
    }

    private void add(Optional<Field> name) {
        name.filter(field -> field.node() instanceof Scalar scalar
                        && scalar.isString()
                        && !scalar.value().isEmpty())
                .filter(field ->
                        field.object().name().indexOf('_') < 0 && !field.value().contains("${"))
                .ifPresent(found::add);
    }
}
