package dev.veles.rules.names;

import dev.veles.finding.Phrases;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ports that the containers of pods declare. */
final class PodPorts {
    private record PodPort(String name, String number, String protocol) {}

    private final List<PodPort> ports = new ArrayList<>();
    private boolean complete = true;

    private PodPorts() {}

    static PodPorts of(List<PodView> pods) {
        PodPorts found = new PodPorts();
        for (PodView pod : pods) {
            pod.containers().forEach(found::add);
            for (Field container : pod.spec().items("containers")) {
                found.complete &= !container.items("ports").isEmpty();
            }
        }
        return found;
    }

    private void add(Field container) {
        for (Field port : container.items("ports")) {
            ports.add(new PodPort(
                    port.text("name").orElse(""), port.text("containerPort").orElse(""), protocol(port)));
        }
    }

    /**
     * Whether what a port of a Service sends on may reach a program. A name has to be that of a declared port; a number
     * need not, so it is only wrong where every container declares ports and this is none of them.
     */
    boolean mayHave(Field servicePort) {
        Optional<Field> target = TargetPorts.target(servicePort);
        if (target.isEmpty() || ServicePortMismatch.isOpen(target.get())) {
            return true;
        }
        String wanted = target.get().value();
        if (Services.isNumber(target.get())) {
            return ports.isEmpty()
                    || !complete
                    || ports.stream().anyMatch(port -> port.number().equals(wanted));
        }
        String protocol = protocol(servicePort);
        return ports.stream()
                .anyMatch(port -> port.name().equals(wanted) && port.protocol().equals(protocol));
    }

    /** What a port speaks: TCP unless it says otherwise. */
    static String protocol(Field port) {
        return port.text("protocol").orElse("TCP");
    }

    /** The ports by name or, without one, by number. */
    String described(String protocol) {
        if (ports.isEmpty()) {
            return "ports: they declare none";
        }
        Set<String> names = new LinkedHashSet<>();
        for (PodPort port : ports) {
            String name = port.name().isEmpty() ? port.number() : port.name();
            names.add(Phrases.quoted(name) + (port.protocol().equals(protocol) ? "" : " (" + port.protocol() + ")"));
        }
        return "ports: " + String.join(", ", names);
    }
}
