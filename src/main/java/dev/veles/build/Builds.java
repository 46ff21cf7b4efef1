package dev.veles.build;

import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.repository.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
        List<Callable<Build>> tasks = new ArrayList<>();
        for (BuildRequest request : new LinkedHashSet<>(requests)) {
            if (!done.containsKey(request)) {
                tasks.add(() -> folders.build(request));
            }
        }
        run(tasks);
        Map<BuildRequest, Build> results = new LinkedHashMap<>();
        for (BuildRequest request : requests) {
            results.put(request, Objects.requireNonNull(done.get(request)));
        }
        return results;
    }

    private void run(List<Callable<Build>> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(atOnce, tasks.size()));
        try {
            for (Future<Build> task : threads.invokeAll(tasks)) {
                Build build = task.get();
                done.put(build.request(), build);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while kustomize was building", stopped);
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a build broke: " + broken.getCause(), broken);
        } finally {
            threads.shutdownNow();
        }
    }
}
