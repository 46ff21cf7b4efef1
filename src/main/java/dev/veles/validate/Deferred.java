package dev.veles.validate;

import dev.veles.manifest.Manifest;
import dev.veles.manifest.SopsValues;
import dev.veles.repository.ObjectList;
import dev.veles.repository.Repository;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values that only the cluster knows: Flux decrypts what SOPS has encrypted, and replaces <code>${NAME}</code> where a
 * Kustomization says {@code postBuild}. They fit every field, because nobody can say yet what they will be.
 */
final class Deferred {
    private static final String SUBSTITUTED = "${";

    private final boolean substitution;

    private Deferred(boolean substitution) {
        this.substitution = substitution;
    }

    /** Looks whether any Flux Kustomization of a tree has Flux substitute values. */
    static Deferred in(Repository tree) {
        return new Deferred(tree.files().values().stream()
                .flatMap(file -> file.manifests().stream())
                .flatMap(document -> ObjectList.flatten(document).stream())
                .filter(object -> object.is(FluxPaths.GROUP, FluxPaths.KIND))
                .anyMatch(object -> object.find("spec", "postBuild").isPresent()));
    }

    /** The object as far as it is known. */
    Manifest known(Manifest object) {
        Manifest decrypted = SopsValues.unknown(object);
        return substitution ? new Manifest((Mapping) known(decrypted.root())) : decrypted;
    }

    private static Node known(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
            entries.replaceAll((key, entry) -> new Mapping.Entry(entry.key(), known(entry.value())));
            return new Mapping(entries, mapping.location());
        }
        if (node instanceof Sequence list) {
            return new Sequence(list.items().stream().map(Deferred::known).toList(), list.location());
        }
        Scalar scalar = (Scalar) node;
        return scalar.isString() && scalar.value().contains(SUBSTITUTED) ? scalar.unknown() : scalar;
    }
}
