package dev.veles.build;

import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the kustomizations of a repository do their own work on; each is followed once. May be used by several threads. */
public final class Intakes {
    private static final List<String> PLUGINS = List.of("generators", "transformers");

    private final Repository repository;
    private final Levels levels;
    private final Sources sources;
    private final ConcurrentHashMap<String, Optional<Intake>> byFolder = new ConcurrentHashMap<>();

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
            Optional<Level> level = levels.of(new BuildRequest(folder, changes, false));
            return level.map(it -> new Plan(repository, levels, it))
                    .filter(this::isKnown)
                    .map(plan -> new Intake(repository, sources, plan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isKnown(Plan plan) {
        if (!plan.findings().isEmpty() || !isKnown(plan.root())) {
            return false;
        }
        for (Level level : plan.below().values()) {
            if (!isKnown(level)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(Level level) {
        for (String key : PLUGINS) {
            if (level.root().has(key)) {
                return false;
            }
        }
        List<Scalar> references = new ArrayList<>(level.resources());
        references.addAll(level.strings("components"));
        for (Scalar reference : references) {
            String path = level.resolve(reference.value());
            boolean there = repository.isFolder(path)
                    ? repository.kustomizations().of(path).isPresent()
                    : repository.file(path).map(Intakes::isSound).orElse(false);
            if (!there) {
                return false;
            }
        }
        return true;
    }

    /** A file without any object stands for what is filled in later, such as Flux' own manifests. */
    private static boolean isSound(RepositoryFile file) {
        return file.problems().isEmpty() && !file.manifests().isEmpty();
    }
}
