package dev.veles.lint;

import dev.veles.build.Intakes;
import dev.veles.repository.Repository;
import java.util.Optional;

/**
 * What lies around the objects that are judged.
 *
 * @param repository the repository that they were read from; empty for a contract by itself and for a stream
 * @param whole true where all of the repository is judged, so that what is not found in it is not in it
 * @param intakes what the repository's kustomizations do their own work on; there with the repository
 */
public record Surroundings(Optional<Repository> repository, boolean whole, Optional<Intakes> intakes) {
    /** Nothing that is known. */
    public static final Surroundings NONE = new Surroundings(Optional.empty(), false, Optional.empty());

    /** Takes a repository as far as it was walked; its root was walked if all of it was. */
    public static Surroundings of(Repository repository) {
        return new Surroundings(
                Optional.of(repository), repository.folders().contains(""), Optional.of(new Intakes(repository)));
    }
}
