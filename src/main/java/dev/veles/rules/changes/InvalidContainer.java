package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is invalid in a container. */
final class InvalidContainer {
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final List<String> HANDLERS = List.of("exec", "httpGet", "tcpSocket", "grpc");
    private static final List<String> HOOKS = List.of("exec", "httpGet", "tcpSocket", "sleep");

    private final Field container;
    private final Flaws flaws;

    InvalidContainer(Field container, Flaws flaws) {
        this.container = container;
        this.flaws = flaws;
    }

    void check(Set<String> volumes, Set<String> claims, Field pod) {
        flaws.check(container, KindForms.CONTAINER);
        flaws.addIf(
                container.text("image").orElse("").isEmpty(),
                Optional.of(container),
                "has a container without an image");
        flaws.checkUnique(container.items("ports"), "ports");
        for (Field mount : container.items("volumeMounts")) {
            mount.get("name")
                    .filter(name ->
                            !volumes.contains(name.value()) && !name.value().contains("${"))
                    .ifPresent(name ->
                            flaws.add(name, "mounts the volume \"" + name.value() + "\", which it does not have"));
            mount.get("mountPath")
                    .filter(path -> path.value().isEmpty())
                    .ifPresent(path -> flaws.add(path, "mounts a volume nowhere"));
        }
        for (Field claim : container.items("resources", "claims")) {
            claim.get("name")
                    .filter(name -> !claims.contains(name.value()))
                    .ifPresent(name -> flaws.add(
                            name, "uses the resource claim \"" + name.value() + "\", which it does not have"));
        }
        if (pod.text("hostNetwork").orElse("").equals("true")) {
            container.items("ports").forEach(this::checkHostPort);
        }
        container.items("env").forEach(this::checkVariable);
        new InvalidResources(container, flaws).check();
        checkHandlers();
    }

    private void checkHostPort(Field port) {
        String inside = port.text("containerPort").orElse("");
        port.get("hostPort")
                .filter(host -> !host.value().equals(inside))
                .ifPresent(host -> flaws.add(
                        host,
                        "has the port \"" + host.value() + "\" of the node for \"" + inside + "\" in its network"));
    }

    private void checkVariable(Field variable) {
        Optional<Field> source = variable.get("valueFrom");
        long places = source.map(InvalidContainer::places).orElse(1L);
        boolean value = !variable.text("value").orElse("").isEmpty();
        String name = variable.text("name").orElse("");
        flaws.addIf(value, source, "has a value and a source for the variable \"" + name + "\"");
        flaws.addIf(places != 1, source, "has " + places + " sources for the variable \"" + name + "\"");
    }

    private static long places(Field source) {
        return source.entries().stream().filter(Flaws::isSaid).count();
    }

    private void checkHandlers() {
        for (String kind : PROBES) {
            container.get(kind).filter(Flaws::isSaid).ifPresent(probe -> {
                flaws.check(probe, KindForms.PROBE);
                checkHandler(probe, HANDLERS);
                String successes = probe.text("successThreshold").orElse("1");
                flaws.addIf(
                        !kind.equals("readinessProbe") && !successes.equals("1"),
                        probe.get("successThreshold"),
                        "has a \"" + kind + "\" that wants \"" + successes + "\" successes");
            });
        }
        container.entries("lifecycle").stream()
                .filter(hook -> !hook.key().equals("stopSignal"))
                .forEach(hook -> checkHandler(hook, HOOKS));
        for (Field source : container.items("envFrom")) {
            boolean named = Flaws.says(source, "configMapRef") || Flaws.says(source, "secretRef");
            flaws.addIf(!named, Optional.of(source), "takes variables from nowhere");
        }
    }

    private void checkHandler(Field field, List<String> handlers) {
        long ways = handlers.stream().filter(way -> Flaws.says(field, way)).count();
        flaws.addIf(
                ways != 1, Optional.of(field), "has a \"" + field.key() + "\" that does " + ways + " things, not one");
    }
}
