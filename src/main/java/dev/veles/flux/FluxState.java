package dev.veles.flux;

import dev.veles.build.Builds;
import dev.veles.repository.Repository;

/**
 * A Flux repository at some time.
 *
 * @param repository its files
 * @param builds builds its folders
 */
public record FluxState(Repository repository, Builds builds) {}
