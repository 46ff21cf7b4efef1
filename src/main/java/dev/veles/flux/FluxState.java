package dev.veles.flux;

import dev.veles.build.Builds;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;

/**
 * A Flux repository at some time.
 *
 * @param repository its files
 * @param builds builds its folders
 */
public record FluxState(Repository repository, Builds builds) {
    /** True for a file that is looked into whatever changed, since it speaks of Flux. */
    public static boolean tells(RepositoryFile file) {
        return file.source().text().contains("toolkit.fluxcd.io/v");
    }
}
