package dev.veles.build;

import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.parallel.Parallel;
import dev.veles.parallel.Task;
import dev.veles.repository.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Builds folders of a repository, several at once, and each request once. May be used by several threads: who asks for what
 * another one builds waits for it.
 *
 * <p>Where there is no builder nothing is built, and every {@link Build} says so.
 */
public final class Builds {
    private final FolderBuild folders;
    private final int atOnce;
    private final Map<BuildRequest, Task<Build>> begun = new ConcurrentHashMap<>();

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
        List<Task<Build>> open = new ArrayList<>();
        for (BuildRequest request : new LinkedHashSet<>(requests)) {
            Task<Build> task = new Task<>(() -> folders.build(request));
            if (begun.putIfAbsent(request, task) == null) {
                open.add(task);
            }
        }
        Parallel.map(open, atOnce, task -> {
            task.run();
            return task;
        });
        Map<BuildRequest, Build> results = new LinkedHashMap<>();
        for (BuildRequest request : requests) {
            results.put(request, Objects.requireNonNull(begun.get(request)).result());
        }
        return results;
    }
}
