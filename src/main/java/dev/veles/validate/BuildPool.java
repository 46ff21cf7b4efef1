package dev.veles.validate;

import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.parallel.Parallel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        List<String> order = List.copyOf(folders);
        List<BuildResult> built = Parallel.map(order, AT_ONCE, folder -> builder.build(root.resolve(folder)));
        Map<String, BuildResult> results = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            results.put(order.get(i), built.get(i));
        }
        return results;
    }
}
