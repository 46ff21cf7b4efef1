package dev.veles.validate;

import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Builds several folders, two at a time; the results have the order of the folders, however long each takes. */
final class BuildPool {
    private static final int AT_ONCE = 2;

    private BuildPool() {}

    /**
     * Builds all folders.
     *
     * @param folders paths below the root
     * @return the result for each folder, in the same order
     */
    static Map<String, BuildResult> build(KustomizeBuilder builder, Path root, Collection<String> folders) {
        List<Callable<BuildResult>> tasks = new ArrayList<>();
        folders.forEach(folder -> tasks.add(() -> builder.build(root.resolve(folder))));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, BuildResult> results = new LinkedHashMap<>();
            List<Future<BuildResult>> done = threads.invokeAll(tasks);
            int next = 0;
            for (String folder : folders) {
                results.put(folder, done.get(next++).get());
            }
            return results;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while kustomize was building", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a build broke: " + broken.getCause(), broken);
        } finally {
            threads.shutdownNow();
        }
    }
}
