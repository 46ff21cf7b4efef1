package dev.veles.build;

import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the kustomizations of a repository do their own work on; each is followed once. May be used by several threads. */
public final class Intakes {
    private static final List<String> OBJECTS = List.of("resources", "bases", "components");

    private final Repository repository;
    private final Levels levels;
    private final Sources sources;
    private final ConcurrentHashMap<String, Optional<Intake>> byFolder = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Boolean> knownFolders = new ConcurrentHashMap<>();

    /** Follows what a repository's files say when it is first asked for. */
    public Intakes(Repository repository) {
        this.repository = repository;
        this.levels = new Levels(repository);
        this.sources = new Sources(repository, levels);
    }

    /**
     * The intake of a kustomization that is no Component.
     *
     * @return empty where something of it is not known
     */
    public Optional<Intake> of(KustomizationFile kustomization) {
        return byFolder.computeIfAbsent(kustomization.folder(), folder -> read(folder, List.of()));
    }

    /**
     * The intake of a kustomization that is no Component.
     *
     * @param components paths of Components that Flux adds to its own
     * @return empty where something of it is not known
     */
    public Optional<Intake> of(KustomizationFile kustomization, List<Node> components) {
        return components.isEmpty() ? of(kustomization) : read(kustomization.folder(), components);
    }

    private Optional<Intake> read(String folder, List<Node> components) {
        FluxChanges changes =
                new FluxChanges(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), components, List.of());
        try {
            return levels.of(new BuildRequest(folder, changes, false))
                    .filter(level -> isKnown(level, new HashSet<>(Set.of(folder))))
                    .map(level -> new Intake(sources, level));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isKnown(Level level, Set<String> above) {
        if (!level.findings().isEmpty() || hasPlugins(level)) {
            return false;
        }
        for (String key : OBJECTS) {
            for (Scalar reference : level.strings(key)) {
                String path = level.resolve(reference.value());
                boolean known = repository.isFolder(path)
                        ? isKnownFolder(path, above)
                        : repository.file(path).map(Intakes::isSound).orElse(false);
                if (!known) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasPlugins(Level level) {
        return level.root().has("generators") || level.root().has("transformers");
    }

    /** A folder that builds on itself is not known: kustomize refuses it. */
    private boolean isKnownFolder(String folder, Set<String> above) {
        Boolean known = knownFolders.get(folder);
        if (known == null) {
            Optional<Level> level = levels.of(folder);
            known = level.isPresent() && above.add(folder) && isKnown(level.get(), above);
            above.remove(folder);
            knownFolders.put(folder, known);
        }
        return known;
    }

    /** A file without any object stands for what is filled in later, such as Flux' own manifests. */
    private static boolean isSound(RepositoryFile file) {
        return file.problems().isEmpty() && !file.manifests().isEmpty();
    }
}
