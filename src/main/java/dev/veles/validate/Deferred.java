package dev.veles.validate;

import dev.veles.manifest.Manifest;
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
 * Kustomization says {@code postBuild}. They are taken for null, which fits every field, because nobody can say yet
 * what they will be.
 */
final class Deferred {
    private static final String ENCRYPTED = "ENC[";
    private static final String SUBSTITUTED = "${";
    private static final String SOPS = "sops";

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
        boolean encrypted = object.find(SOPS).filter(Mapping.class::isInstance).isPresent();
        if (!encrypted && !substitution) {
            return object;
        }
        return new Manifest((Mapping) known(encrypted ? object.root().without(SOPS) : object.root(), encrypted));
    }

    private Node known(Node node, boolean encrypted) {
        if (node instanceof Mapping mapping) {
            Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
            entries.replaceAll((key, entry) -> new Mapping.Entry(entry.key(), known(entry.value(), encrypted)));
            return new Mapping(entries, mapping.location());
        }
        if (node instanceof Sequence list) {
            return new Sequence(
                    list.items().stream().map(item -> known(item, encrypted)).toList(), list.location());
        }
        Scalar scalar = (Scalar) node;
        boolean later = (encrypted && scalar.value().startsWith(ENCRYPTED))
                || (substitution && scalar.value().contains(SUBSTITUTED));
        return scalar.isString() && later ? nothing(scalar) : scalar;
    }

    private static Scalar nothing(Scalar scalar) {
        return new Scalar("null", Scalar.Type.NULL, Scalar.Style.PLAIN, scalar.location());
    }
}
