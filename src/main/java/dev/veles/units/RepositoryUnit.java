package dev.veles.units;

import dev.veles.manifest.Manifest;
import dev.veles.repository.RepositoryFile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Objects that are judged together.
 *
 * @param folder where they come from: the folder that is built or holds them, relative to the repository's root
 * @param objects the objects, located in the files to change
 * @param files the files that they come from
 * @param complete true where they are what reaches the cluster; false for files that a kustomization may yet change
 * @param appliedBy the Flux Kustomization that applies them, where that is known
 */
public record RepositoryUnit(
        String folder,
        List<Manifest> objects,
        Collection<RepositoryFile> files,
        boolean complete,
        Optional<Manifest> appliedBy) {
    /** Copies the lists. */
    public RepositoryUnit {
        objects = List.copyOf(objects);
        files = List.copyOf(files);
    }

    /** Objects of which nobody knows which Flux Kustomization applies them. */
    public static RepositoryUnit of(
            String folder, List<Manifest> objects, Collection<RepositoryFile> files, boolean complete) {
        return new RepositoryUnit(folder, objects, files, complete, Optional.empty());
    }
}
