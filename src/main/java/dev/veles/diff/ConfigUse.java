package dev.veles.diff;

import dev.veles.manifest.Field;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which ConfigMaps and Secrets the pods of a workload read, and where a HelmRelease has its chart and values from. */
final class ConfigUse {
    private static final String SOURCES = "source.toolkit.fluxcd.io";
    private static final Set<String> CHART_SOURCES = Set.of("OCIRepository", "HelmChart", "HelmRepository");
    /** What says which chart a source gives; how often it is asked is something else. */
    private static final Set<String> TELLING = Set.of("ref", "url", "chart", "version", "sourceRef", "layerSelector");

    private ConfigUse() {}

    /** What a changed ConfigMap, Secret or source of a chart is called here; empty where nothing else reads the change. */
    static Optional<String> name(ObjectChange change) {
        Manifest manifest = change.shown().manifest();
        boolean config = manifest.is("", "ConfigMap") || manifest.is("", "Secret");
        boolean source = manifest.group().equals(SOURCES)
                && CHART_SOURCES.contains(manifest.kind())
                && change.fields().stream().anyMatch(ConfigUse::tells);
        return config || source
                ? Optional.of(manifest.kind() + " " + manifest.namespace() + "/" + manifest.name())
                : Optional.empty();
    }

    private static boolean tells(FieldChange field) {
        List<String> keys = field.path().keys();
        return keys.size() > 1 && keys.get(0).equals("spec") && TELLING.contains(keys.get(1));
    }

    /** What a workload reads, in the same words; none for what makes no pods. */
    static Set<String> of(Manifest manifest) {
        Set<String> names = new HashSet<>();
        if (BlastRadius.isRelease(manifest)) {
            release(ObjectView.of(manifest), names);
        } else {
            PodView.all(ObjectView.of(manifest)).forEach(pod -> collect(pod, names));
        }
        return names;
    }

    private static void release(ObjectView release, Set<String> names) {
        Field root = release.root();
        String namespace = release.namespace() + "/";
        root.find("spec", "chartRef").ifPresent(reference -> reference(reference, namespace, names));
        root.find("spec", "chart", "spec", "sourceRef").ifPresent(reference -> reference(reference, namespace, names));
        for (Field from : root.items("spec", "valuesFrom")) {
            reference(from, namespace, names);
        }
    }

    private static void reference(Field reference, String namespace, Set<String> names) {
        String where = reference.text("namespace").map(it -> it + "/").orElse(namespace);
        names.add(reference.text("kind").orElse("") + " " + where
                + reference.text("name").orElse(""));
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
