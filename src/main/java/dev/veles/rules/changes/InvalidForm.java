package dev.veles.rules.changes;

import dev.veles.diff.Quantities;
import dev.veles.manifest.Field;
import dev.veles.manifest.Labels;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the API server calls invalid in a workload, live or new. Only what it answers with "Invalid": it refuses a field
 * that the kind does not have, or a key twice in a list, too, but by an answer upon which Flux deletes nothing.
 */
final class InvalidForm {
    /**
     * Something invalid.
     *
     * @param field where
     * @param problem what, to be put behind the object in a message
     */
    record Problem(Field field, String problem) {}

    private static final int LONGEST_PORT_NAME = 15;
    private static final int HIGHEST_PORT = 65535;

    private final List<Problem> problems = new ArrayList<>();

    private InvalidForm() {}

    /** All that is known to be invalid. */
    static List<Problem> of(ObjectView object) {
        InvalidForm form = new InvalidForm();
        PodView.of(object).ifPresent(pod -> form.checkPod(object, pod));
        if (object.is("apps", "Deployment")) {
            form.checkStrategy(object);
        }
        return form.problems;
    }

    private void checkStrategy(ObjectView object) {
        Optional<Field> type = object.root().find("spec", "strategy", "type");
        object.root()
                .find("spec", "strategy", "rollingUpdate")
                .filter(field -> !field.value().isEmpty() || !field.entries().isEmpty())
                .filter(field ->
                        type.filter(is -> is.value().equals("Recreate")).isPresent())
                .ifPresent(field -> add(field, "has \"rollingUpdate\" beside \"Recreate\""));
    }

    private void checkPod(ObjectView object, PodView pod) {
        object.root()
                .find("spec", "selector")
                .filter(selector -> object.manifest().group().equals("apps"))
                .filter(selector -> !Labels.matches(selector, pod.labels()))
                .ifPresent(selector -> add(selector, "has a selector that its own pods do not match"));
        Set<String> volumes = new HashSet<>();
        pod.volumes().forEach(volume -> volume.text("name").ifPresent(volumes::add));
        object.root()
                .items("spec", "volumeClaimTemplates")
                .forEach(template -> template.text("metadata", "name").ifPresent(volumes::add));
        for (Field container : pod.containers()) {
            checkContainer(container, volumes);
        }
    }

    private void checkContainer(Field container, Set<String> volumes) {
        for (Field port : container.items("ports")) {
            port.get("containerPort").ifPresent(this::checkPort);
            port.get("name")
                    .filter(name -> name.value().length() > LONGEST_PORT_NAME)
                    .ifPresent(name -> add(name, "has the port name \"" + name.value() + "\" of more than 15 letters"));
        }
        for (Field mount : container.items("volumeMounts")) {
            mount.get("name")
                    .filter(name -> !volumes.contains(name.value()))
                    .ifPresent(name -> add(name, "mounts the volume \"" + name.value() + "\", which it does not have"));
        }
        if (container.text("image").orElse("").isEmpty()) {
            add(container, "has a container without an image");
        }
        for (Field request : container.entries("resources", "requests")) {
            checkRequest(container, request);
        }
    }

    private void checkPort(Field port) {
        Optional<BigDecimal> number = Quantities.parse(port.value());
        if (number.isPresent() && (number.get().signum() <= 0 || number.get().intValue() > HIGHEST_PORT)) {
            add(port, "has the port \"" + port.value() + "\", which there is not");
        }
    }

    private void checkRequest(Field container, Field request) {
        String limit = container.text("resources", "limits", request.key()).orElse("");
        Optional<BigDecimal> most = Quantities.parse(limit);
        Optional<BigDecimal> wanted = Quantities.parse(request.value());
        if (most.isPresent() && wanted.isPresent() && wanted.get().compareTo(most.get()) > 0) {
            add(
                    request,
                    "requests \"" + request.value() + "\" of " + request.key() + ", above the limit \"" + limit + "\"");
        }
    }

    private void add(Field field, String problem) {
        problems.add(new Problem(field, problem));
    }
}
