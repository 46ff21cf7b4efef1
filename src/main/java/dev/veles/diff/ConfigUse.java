package dev.veles.diff;

import dev.veles.manifest.Field;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which ConfigMaps and Secrets the pods of a workload read. */
final class ConfigUse {
    private ConfigUse() {}

    /** What a ConfigMap or Secret is called here; empty for other objects. */
    static Optional<String> name(Manifest manifest) {
        boolean config = manifest.is("", "ConfigMap") || manifest.is("", "Secret");
        return config
                ? Optional.of(manifest.kind() + " " + manifest.namespace() + "/" + manifest.name())
                : Optional.empty();
    }

    /** What the pods read, in the same words; none for what makes no pods. */
    static Set<String> of(Manifest manifest) {
        Set<String> names = new HashSet<>();
        PodView.of(ObjectView.of(manifest)).ifPresent(pod -> collect(pod, names));
        return names;
    }

    private static void collect(PodView pod, Set<String> names) {
        String namespace = pod.namespace() + "/";
        for (Field container : pod.containers()) {
            for (Field from : container.items("envFrom")) {
                from.text("configMapRef", "name").ifPresent(name -> names.add("ConfigMap " + namespace + name));
                from.text("secretRef", "name").ifPresent(name -> names.add("Secret " + namespace + name));
            }
        }
        for (Field variable : pod.env()) {
            variable.text("valueFrom", "configMapKeyRef", "name")
                    .ifPresent(name -> names.add("ConfigMap " + namespace + name));
            variable.text("valueFrom", "secretKeyRef", "name")
                    .ifPresent(name -> names.add("Secret " + namespace + name));
        }
        for (Field volume : pod.volumes()) {
            source(volume, "secretName", namespace, names);
            List<Field> sources = volume.items("projected", "sources");
            sources.forEach(source -> source(source, "name", namespace, names));
        }
    }

    /** A volume names a Secret otherwise than a projected source does. */
    private static void source(Field volume, String secretKey, String namespace, Set<String> names) {
        volume.text("configMap", "name").ifPresent(name -> names.add("ConfigMap " + namespace + name));
        volume.text("secret", secretKey).ifPresent(name -> names.add("Secret " + namespace + name));
    }
}
