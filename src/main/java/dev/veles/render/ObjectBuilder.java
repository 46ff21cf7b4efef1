package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.manifest.Manifest;
import dev.veles.model.Labels;
import dev.veles.model.Model;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One Kubernetes object in the making: its type and metadata come first, in the order in which people read them, and
 * the rest is put by the renderer.
 */
final class ObjectBuilder {
    /** Flux leaves an object with this annotation in the cluster when it is gone from the repository. */
    static final String FLUX_PRUNE = "kustomize.toolkit.fluxcd.io/prune";

    /** Flux substitutes no variables in an object with this annotation. */
    static final String FLUX_SUBSTITUTE = "kustomize.toolkit.fluxcd.io/substitute";

    /** Flux deletes and recreates an object with this annotation where the API server refuses a change. */
    static final String FLUX_FORCE = "kustomize.toolkit.fluxcd.io/force";

    private final Location cause;
    private final String apiVersion;
    private final String kind;
    private final Located<String> name;
    private Optional<Located<String>> namespace = Optional.empty();
    private final Map<String, Located<String>> labels = new LinkedHashMap<>();
    private final Map<String, Located<String>> annotations = new LinkedHashMap<>();

    private ObjectBuilder(Location cause, String apiVersion, String kind, Located<String> name) {
        this.cause = cause;
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.name = name;
    }

    /** An object in the application's namespace. */
    static ObjectBuilder namespaced(Model model, Location cause, String apiVersion, String kind, Located<String> name) {
        return clusterScoped(model, cause, apiVersion, kind, name)
                .in(model.namespace().name());
    }

    /** An object without a namespace, or in one that is given by {@link #in}. */
    static ObjectBuilder clusterScoped(
            Model model, Location cause, String apiVersion, String kind, Located<String> name) {
        ObjectBuilder object = new ObjectBuilder(cause, apiVersion, kind, name);
        object.label(Labels.NAME, model.contract());
        object.label(Labels.MANAGED_BY, "veles");
        if (!model.environment().isEmpty()) {
            object.label(Labels.ENVIRONMENT, model.environment());
        }
        return object;
    }

    ObjectBuilder in(Located<String> newNamespace) {
        namespace = Optional.of(newNamespace);
        return this;
    }

    /** Says which part of the application it belongs to. */
    ObjectBuilder component(String component) {
        return label(Labels.COMPONENT, component);
    }

    ObjectBuilder label(String key, String value) {
        labels.put(key, new Located<>(value, cause));
        return this;
    }

    ObjectBuilder label(String key, Located<String> value) {
        labels.put(key, value);
        return this;
    }

    ObjectBuilder labels(Map<String, Located<String>> more) {
        labels.putAll(more);
        return this;
    }

    ObjectBuilder annotation(String key, String value) {
        annotations.put(key, new Located<>(value, cause));
        return this;
    }

    ObjectBuilder annotation(String key, Located<String> value) {
        annotations.put(key, value);
        return this;
    }

    ObjectBuilder annotations(Map<String, Located<String>> more) {
        annotations.putAll(more);
        return this;
    }

    /** Everything up to the metadata; the renderer goes on from here. */
    MappingBuilder start() {
        MappingBuilder metadata = mapping(cause).put("name", name);
        metadata.putPresent("namespace", namespace);
        metadata.put("labels", texts(cause, labels));
        metadata.putUnlessEmpty("annotations", texts(cause, annotations));
        return mapping(cause).put("apiVersion", apiVersion).put("kind", kind).put("metadata", metadata);
    }

    /** The finished object with a spec. */
    Manifest withSpec(MappingBuilder spec) {
        return new Manifest(start().put("spec", spec).build());
    }

    /** A mapping of strings that keep their places. */
    static Mapping texts(Location cause, Map<String, Located<String>> values) {
        MappingBuilder builder = mapping(cause);
        values.forEach(builder::put);
        return builder.build();
    }

    /** A mapping of strings with one cause. */
    static Mapping plainTexts(Location cause, Map<String, String> values) {
        MappingBuilder builder = mapping(cause);
        values.forEach(builder::put);
        return builder.build();
    }
}
