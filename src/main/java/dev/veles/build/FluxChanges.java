package dev.veles.build;

import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * What the spec of a Flux Kustomization adds to the kustomization of its path. All nodes are located in the Flux object.
 *
 * @param targetNamespace takes the place of {@code namespace}
 * @param namePrefix takes the place of {@code namePrefix}
 * @param nameSuffix takes the place of {@code nameSuffix}
 * @param patches come behind the kustomization's own; of each, {@code patch} and {@code target} count
 * @param components paths relative to the folder; come behind its own
 * @param images each overrides the kustomization's entry of the same name, or comes behind the others
 */
public record FluxChanges(
        Optional<Scalar> targetNamespace,
        Optional<Scalar> namePrefix,
        Optional<Scalar> nameSuffix,
        List<Node> patches,
        List<Node> components,
        List<Node> images) {
    /** No changes. */
    public static final FluxChanges NONE =
            new FluxChanges(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public FluxChanges {
        patches = List.copyOf(patches);
        components = List.copyOf(components);
        images = List.copyOf(images);
    }

    /** True where the folder is built as it stands. */
    public boolean isEmpty() {
        return targetNamespace.isEmpty()
                && namePrefix.isEmpty()
                && nameSuffix.isEmpty()
                && patches.isEmpty()
                && components.isEmpty()
                && images.isEmpty();
    }
}
