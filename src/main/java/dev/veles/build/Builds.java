package dev.veles.build;

import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.parallel.Parallel;
import dev.veles.repository.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Builds folders of a repository, several at once, and each request once. To be called by one thread at a time.
 *
 * <p>Where there is no builder nothing is built, and every {@link Build} says so.
 */
public final class Builds {
    private final FolderBuild folders;
    private final int atOnce;
    private final Map<BuildRequest, Build> done = new LinkedHashMap<>();

    /**
     * Prepares builds.
     *
     * @param builder the real kustomize, without load restrictions as Flux has none
     * @param atOnce how many builds run at a time
     */
    public Builds(Repository repository, Optional<KustomizeBuilder> builder, int atOnce) {
        this.folders = new FolderBuild(repository, builder);
        this.atOnce = atOnce;
    }

    /** Builds what was not built before; the results have the order of the requests. */
    public Map<BuildRequest, Build> build(Collection<BuildRequest> requests) {
        List<BuildRequest> open = new ArrayList<>();
        for (BuildRequest request : new LinkedHashSet<>(requests)) {
            if (!done.containsKey(request)) {
                open.add(request);
            }
        }
        for (Build build : Parallel.map(open, atOnce, folders::build)) {
            done.put(build.request(), build);
        }
        Map<BuildRequest, Build> results = new LinkedHashMap<>();
        for (BuildRequest request : requests) {
            results.put(request, Objects.requireNonNull(done.get(request)));
        }
        return results;
    }
}
