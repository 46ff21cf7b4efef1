package dev.veles.kustomize;

import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Scalar;
import java.util.Collection;
import java.util.List;

/**
 * The {@code kustomization.yaml} of one folder, its fields in the order in which kustomize itself writes them. Fields
 * without content are left out; none is deprecated.
 */
final class KustomizationFile {
    private static final String GROUP = "kustomize.config.k8s.io/";

    private final Location cause;
    private final MappingBuilder file;

    private KustomizationFile(String version, String kind, Location cause) {
        this.cause = cause;
        file = MappingBuilder.mapping(cause).put("apiVersion", GROUP + version).put("kind", kind);
    }

    static KustomizationFile kustomization(Location cause) {
        return new KustomizationFile("v1beta1", "Kustomization", cause);
    }

    static KustomizationFile component(Location cause) {
        return new KustomizationFile("v1alpha1", "Component", cause);
    }

    KustomizationFile resources(Collection<String> paths) {
        file.putUnlessEmpty("resources", MappingBuilder.strings(cause, paths));
        return this;
    }

    KustomizationFile patches(Collection<String> paths) {
        file.putUnlessEmpty(
                "patches",
                MappingBuilder.list(
                        cause, paths, path -> file.nested().put("path", path).build()));
        return this;
    }

    /** Puts namespace and labels, which stand in front of the patches. */
    KustomizationFile metadata(OverlayFields fields) {
        fields.namespace().ifPresent(namespace -> file.put("namespace", namespace));
        if (!fields.labels().isEmpty()) {
            MappingBuilder pairs = file.nested();
            fields.labels().forEach(pairs::put);
            Mapping entry = file.nested().put("pairs", pairs).build();
            file.put("labels", MappingBuilder.list(cause, List.of(entry), it -> it));
        }
        return this;
    }

    /** Puts images and replicas, which stand behind the patches. */
    KustomizationFile workloads(OverlayFields fields) {
        file.putUnlessEmpty("images", MappingBuilder.list(cause, fields.images(), KustomizationFile::image));
        file.putUnlessEmpty(
                "replicas",
                MappingBuilder.list(
                        cause, fields.replicas().entrySet(), entry -> replicas(entry.getKey(), entry.getValue())));
        return this;
    }

    KustomizationFile components(Collection<String> paths) {
        file.putUnlessEmpty("components", MappingBuilder.strings(cause, paths));
        return this;
    }

    Mapping build() {
        return file.build();
    }

    private static Mapping image(ImageEntry entry) {
        MappingBuilder image = MappingBuilder.mapping(entry.cause());
        image.put("name", entry.name());
        put(image, "newName", entry.newName());
        put(image, "newTag", entry.newTag());
        put(image, "digest", entry.digest());
        return image.build();
    }

    private static void put(MappingBuilder mapping, String key, String value) {
        if (!value.isEmpty()) {
            mapping.put(key, value);
        }
    }

    private static Mapping replicas(String name, Scalar count) {
        return MappingBuilder.mapping(count.location())
                .put("name", name)
                .put("count", count)
                .build();
    }
}
