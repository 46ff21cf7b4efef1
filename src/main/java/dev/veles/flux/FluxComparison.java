package dev.veles.flux;

import java.util.List;

/**
 * What Flux applies in two states of a repository.
 *
 * @param pairs what may differ, Kustomization by Kustomization; parents stand before children
 * @param alike how many Kustomizations surely apply the same
 * @param unreached files with objects that are not the same, and that nothing of Flux applies
 */
public record FluxComparison(List<FluxPair> pairs, int alike, List<String> unreached) {
    /** Copies the lists. */
    public FluxComparison {
        pairs = List.copyOf(pairs);
        unreached = List.copyOf(unreached);
    }
}
