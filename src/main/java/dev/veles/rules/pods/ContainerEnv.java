package dev.veles.rules.pods;

import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The variables that a container finally gets, as far as their values stand in objects that can be seen. */
final class ContainerEnv {
    private ContainerEnv() {}

    /**
     * The values by the names of their variables: what {@code env} says wins over what {@code envFrom} brings, and later
     * entries win over earlier ones.
     */
    static Map<String, Field> of(PodView pod, Field container, ManifestSet objects) {
        Map<String, Field> env = new LinkedHashMap<>();
        for (Field source : container.items("envFrom")) {
            String prefix = source.text("prefix").orElse("");
            configMap(source.text("configMapRef", "name"), pod, objects)
                    .ifPresent(map ->
                            map.root().entries("data").forEach(entry -> env.put(prefix + entry.key(), entry)));
        }
        for (Field variable : container.items("env")) {
            String name = variable.text("name").orElse("");
            Optional<Field> value = variable.get("value").or(() -> referred(variable, pod, objects));
            value.ifPresentOrElse(field -> env.put(name, field), () -> env.remove(name));
        }
        return env;
    }

    private static Optional<Field> referred(Field variable, PodView pod, ManifestSet objects) {
        return configMap(variable.text("valueFrom", "configMapKeyRef", "name"), pod, objects)
                .flatMap(map -> map.root()
                        .find(
                                "data",
                                variable.text("valueFrom", "configMapKeyRef", "key")
                                        .orElse("")));
    }

    private static Optional<ObjectView> configMap(Optional<String> name, PodView pod, ManifestSet objects) {
        return name.flatMap(own -> objects.find("", "ConfigMap", pod.namespace(), own));
    }
}
