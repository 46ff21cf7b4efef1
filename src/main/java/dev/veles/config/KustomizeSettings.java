package dev.veles.config;

import dev.veles.source.Located;
import java.time.Duration;
import java.util.Optional;

/**
 * How Kustomizations are built, as far as it is written.
 *
 * @param mode whether they are built
 * @param binary the kustomize or kubectl to run: a path if it has a slash, else a name to find on the PATH
 * @param timeout the longest time for one build
 * @param memory the most memory for one build, in bytes
 */
public record KustomizeSettings(
        Optional<Located<KustomizeMode>> mode,
        Optional<Located<String>> binary,
        Optional<Located<Duration>> timeout,
        Optional<Located<Long>> memory) {
    /** Nothing is written. */
    public static final KustomizeSettings NONE =
            new KustomizeSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
