package dev.veles.flux;

import dev.veles.repository.RepositoryPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the paths of an artifact begin. A pipeline that pushes an artifact often packs one folder of the repository, so
 * that paths in it are relative to that folder, and no file says which one it is. It is the folder below which the
 * paths are that Kustomizations take from the artifact.
 */
final class ArtifactRoots {
    /** What a pipeline fills; a GitRepository always has the root of a repository. */
    private static final Set<String> KINDS = Set.of("OCIRepository", "Bucket", "ExternalArtifact");

    private final Map<SourceName, String> roots = new HashMap<>();

    ArtifactRoots(FluxFiles files, GeneratedArtifacts generated) {
        Map<SourceName, Set<String>> paths = new LinkedHashMap<>();
        for (Found found : files.kustomizations()) {
            SourceName source = found.kustomization().source();
            if (KINDS.contains(source.kind()) && !generated.has(source)) {
                add(paths, source, found.kustomization().folder());
            }
        }
        generated.copies().forEach((source, from) -> from.forEach(path -> add(paths, source, path)));
        paths.forEach((source, taken) -> {
            if (KINDS.contains(source.kind())) {
                roots.put(source, root(taken, files.repository().folders()));
            }
        });
    }

    private static void add(Map<SourceName, Set<String>> paths, SourceName source, String path) {
        if (!path.isEmpty() && path.indexOf('$') < 0) {
            paths.computeIfAbsent(source, it -> new LinkedHashSet<>()).add(path);
        }
    }

    /** The folder below the repository's root where the paths of a source begin; the root where nothing else is known. */
    String of(SourceName source) {
        return roots.getOrDefault(source, "");
    }

    /** Most paths have to be there, and one short name alone is no proof: many repositories have a folder "deploy". */
    private static String root(Set<String> paths, Collection<String> folders) {
        Map<String, Integer> found = new HashMap<>();
        for (String path : paths) {
            for (String folder : folders) {
                if (folder.equals(path) || folder.endsWith("/" + path)) {
                    int end = Math.max(0, folder.length() - path.length() - 1);
                    found.merge(folder.substring(0, end), 1, Integer::sum);
                }
            }
        }
        int most = found.values().stream().mapToInt(it -> it).max().orElse(0);
        List<String> best = found.entrySet().stream()
                .filter(it -> it.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        boolean proved = paths.size() > 1
                || RepositoryPath.parent(paths.iterator().next()).length() > 0;
        boolean clear = best.size() == 1 && most * 2 > paths.size() && proved;
        return clear && !best.contains("") ? best.get(0) : "";
    }
}
