package dev.veles.repository;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every path that a build of a folder may look at, whether something is there or not: more than it reads, and never less.
 * If nothing at these paths is different in another tree, the folder builds the same there. May be used by several
 * threads.
 */
public final class BuildInputs {
    /** Files that say themselves which files they take. */
    private static final List<String> PLUGINS = List.of("generators", "transformers", "validators");

    private final Repository repository;
    private final Map<String, Set<String>> ofLevels = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> byFolder = new ConcurrentHashMap<>();

    /** Those of the folders of one repository. */
    public BuildInputs(Repository repository) {
        this.repository = repository;
    }

    /** The paths for a folder; where it has no kustomization file, those at which it could have one. */
    public Set<String> of(String folder) {
        return byFolder.computeIfAbsent(folder, this::find);
    }

    private Set<String> find(String start) {
        Set<String> paths = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String folder = open.removeFirst();
            if (seen.add(folder)) {
                for (String path : ofLevels.computeIfAbsent(folder, this::level)) {
                    paths.add(path);
                    if (repository.folders().contains(path)) {
                        open.addLast(path);
                    }
                }
            }
        }
        return Collections.unmodifiableSet(paths);
    }

    private Set<String> level(String folder) {
        Set<String> paths = new HashSet<>();
        for (String name : KustomizationFile.NAMES) {
            paths.add(RepositoryPath.join(folder, name));
        }
        repository.kustomizations().of(folder).ifPresent(kustomization -> {
            List<String> names = new ArrayList<>(kustomization.references());
            names.addAll(kustomization.data());
            for (String key : PLUGINS) {
                kustomization.root().find(key).ifPresent(list -> addPlugins(folder, list, names));
            }
            names.forEach(name -> paths.add(RepositoryPath.resolve(folder, name)));
        });
        return paths;
    }

    private void addPlugins(String folder, Node references, List<String> names) {
        List<String> files = new ArrayList<>();
        KustomizationFile.collect(references, files);
        for (String file : files) {
            String path = RepositoryPath.resolve(folder, file);
            for (Manifest plugin :
                    repository.file(path).map(RepositoryFile::manifests).orElse(List.of())) {
                Mapping root = plugin.root();
                KustomizationFile.collect(root, names);
            }
        }
    }
}
