package dev.veles.flux;

import dev.veles.repository.RepositoryFile;

/**
 * A Flux Kustomization as a file has it, before anything is built.
 *
 * @param kustomization the object
 * @param file where it stands
 */
record Found(FluxKustomization kustomization, RepositoryFile file) {
    /** One that was found is itself alone; comparing whole trees would take long and say nothing more. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
