package dev.veles.kustomize;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;

/** Strategic merge patches as files: what kustomize finds the object by, and what is to be added to it. */
final class Patch {
    private Patch() {}

    static Mapping of(ObjectKey key, Mapping added) {
        MappingBuilder metadata = MappingBuilder.mapping(added.location()).put("name", key.name());
        if (!key.namespace().isEmpty()) {
            metadata.put("namespace", key.namespace());
        }
        added.get("metadata").ifPresent(more -> metadata.putAll((Mapping) more));
        return MappingBuilder.mapping(added.location())
                .put("apiVersion", key.apiVersion())
                .put("kind", key.kind())
                .put("metadata", metadata)
                .putAll(added.without("metadata"))
                .build();
    }

    /** A patch that adds to the {@code spec} of a Service. */
    static Mapping ofSpec(ObjectKey key, Mapping fields) {
        return of(
                key,
                MappingBuilder.mapping(fields.location()).put("spec", fields).build());
    }
}
