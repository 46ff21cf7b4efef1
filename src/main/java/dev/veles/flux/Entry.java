package dev.veles.flux;

import java.util.List;
import java.util.Optional;

/**
 * Where Flux begins, as far as the files tell: Kustomizations that no other one applies. Somebody, or a tool, applied
 * them to a cluster.
 *
 * @param folder the kustomization that holds them; empty for files that stand for themselves
 * @param kustomizations the Kustomizations as their files have them
 */
record Entry(Optional<String> folder, List<Found> kustomizations) {
    Entry {
        kustomizations = List.copyOf(kustomizations);
    }

    /** The folder of the kustomization, or of the files. */
    String at() {
        return folder.orElseGet(() -> kustomizations.get(0).file().folder());
    }

    /** True where one of them has this name. */
    boolean holds(String name) {
        return kustomizations.stream()
                .anyMatch(it -> it.kustomization().object().name().equals(name));
    }
}
