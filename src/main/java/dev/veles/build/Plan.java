package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All kustomizations that a build goes through, and which of them cannot be built where they stand. */
final class Plan {
    /** Where one kustomization may name another. */
    private static final List<String> REFERENCES =
            List.of("resources", "bases", "components", "generators", "transformers", "validators");

    private final Repository repository;
    private final Levels levels;
    private final Level root;
    private final Map<String, Level> below = new LinkedHashMap<>();
    private final Map<String, Boolean> staged = new LinkedHashMap<>();

    Plan(Repository repository, Levels levels, Level root) {
        this.repository = repository;
        this.levels = levels;
        this.root = root;
        staged.put(root.folder(), root.rewritten());
        staged.put(root.folder(), visit(root));
    }

    /** The kustomization that the build begins at. */
    Level root() {
        return root;
    }

    /** Those that it builds on, by folder. */
    Map<String, Level> below() {
        return below;
    }

    /** True for a folder that has to be built from a changed copy of its kustomization file. */
    boolean isStaged(String folder) {
        return staged.getOrDefault(folder, false);
    }

    /** What is left out of the build. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(root.findings());
        below.values().forEach(level -> findings.addAll(level.findings()));
        return findings;
    }

    /** The files that the build reads, nearest first. */
    Collection<RepositoryFile> files() {
        Map<String, RepositoryFile> files = new LinkedHashMap<>();
        repository.kustomizations().of(root.folder()).ifPresent(file -> addReach(file, files));
        for (String key : REFERENCES) {
            for (Scalar reference : root.strings(key)) {
                String path = root.resolve(reference.value());
                if (isText(reference)) {
                    continue;
                }
                if (repository.isFolder(path)) {
                    repository.kustomizations().of(path).ifPresent(file -> addReach(file, files));
                } else {
                    repository.file(path).ifPresent(file -> files.putIfAbsent(path, file));
                }
            }
        }
        return files.values();
    }

    /** Plugins may be written out in place. */
    private static boolean isText(Scalar reference) {
        return reference.value().indexOf('\n') >= 0;
    }

    private void addReach(KustomizationFile file, Map<String, RepositoryFile> files) {
        repository.kustomizations().reach(file).forEach(it -> files.putIfAbsent(it.path(), it));
    }

    private boolean visit(Level level) {
        boolean changed = level.rewritten();
        for (String key : REFERENCES) {
            for (Scalar reference : level.strings(key)) {
                String folder = level.resolve(reference.value());
                changed |= !isText(reference) && repository.isFolder(folder) && visit(folder);
            }
        }
        return changed;
    }

    private boolean visit(String folder) {
        Boolean known = staged.get(folder);
        if (known != null) {
            return known;
        }
        Optional<Level> level = levels.of(folder);
        staged.put(folder, false);
        if (level.isPresent()) {
            below.put(folder, level.get());
            staged.put(folder, visit(level.get()));
        }
        return isStaged(folder);
    }
}
