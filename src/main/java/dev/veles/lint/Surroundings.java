package dev.veles.lint;

import dev.veles.repository.Repository;
import java.util.Optional;

/**
 * What lies around the objects that are judged.
 *
 * @param repository the repository that they were read from; empty for a contract by itself and for a stream
 * @param whole true where all of the repository is judged, so that what is not found in it is not in it
 */
public record Surroundings(Optional<Repository> repository, boolean whole) {
    /** Nothing that is known. */
    public static final Surroundings NONE = new Surroundings(Optional.empty(), false);

    /** Takes a repository as far as it was walked; its root was walked if all of it was. */
    public static Surroundings of(Repository repository) {
        return new Surroundings(Optional.of(repository), repository.folders().contains(""));
    }
}
