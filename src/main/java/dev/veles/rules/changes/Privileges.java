package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What pods may do beyond their own containers: in words that are the same for the same privilege. */
final class Privileges {
    private final Map<String, Field> found = new LinkedHashMap<>();

    private Privileges() {}

    /** The privileges of the pods that an object makes, each with the place that gives it. */
    static Map<String, Field> of(Optional<ObjectView> object) {
        Privileges privileges = new Privileges();
        object.map(PodView::all).ifPresent(pods -> pods.forEach(privileges::add));
        return privileges.found;
    }

    private void add(PodView pod) {
        flag(pod.spec(), "shares the network of its node", "hostNetwork");
        flag(pod.spec(), "sees the processes of its node", "hostPID");
        flag(pod.spec(), "shares the memory of its node's processes", "hostIPC");
        for (Field volume : pod.volumes()) {
            volume.find("hostPath", "path")
                    .ifPresent(path -> found.put("reaches \"" + path.value() + "\" of its node", path));
        }
        for (Field container : pod.containers()) {
            add(pod, container);
        }
    }

    private void add(PodView pod, Field container) {
        String name = "the container \"" + container.text("name").orElse("") + "\" ";
        flag(container, name + "is privileged", "securityContext", "privileged");
        flag(container, name + "may gain privileges", "securityContext", "allowPrivilegeEscalation");
        for (Field capability : container.items("securityContext", "capabilities", "add")) {
            found.put(name + "has the capability \"" + capability.value() + "\"", capability);
        }
        if (!pod.runsWithoutRoot(container)) {
            found.put(name + "may run as root", rootPlace(pod, container));
        }
    }

    private static Field rootPlace(PodView pod, Field container) {
        return container
                .find("securityContext", "runAsUser")
                .or(() -> container.find("securityContext", "runAsNonRoot"))
                .or(() -> pod.spec().find("securityContext", "runAsUser"))
                .or(() -> pod.spec().find("securityContext", "runAsNonRoot"))
                .or(() -> container.get("name"))
                .orElse(container);
    }

    private void flag(Field field, String words, String... keys) {
        field.find(keys).filter(value -> value.value().equals("true")).ifPresent(value -> found.put(words, value));
    }
}
