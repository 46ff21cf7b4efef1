package dev.veles.flux;

import dev.veles.repository.RepositoryFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** True for the file of one of them. */
    boolean holds(RepositoryFile file) {
        return kustomizations.stream().anyMatch(it -> it.file().equals(file));
    }

    /** Without the Kustomizations of some files; empty where none is left. */
    Optional<Entry> without(Set<String> files) {
        List<Found> rest = kustomizations.stream()
                .filter(it -> !files.contains(it.file().path()))
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Entry(folder, rest));
    }
}
