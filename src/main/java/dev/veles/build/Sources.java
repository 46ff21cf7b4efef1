package dev.veles.build;

import dev.veles.manifest.Manifest;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Follows objects through kustomizations as kustomize does, without building them: resources, generators, components,
 * then what the kustomization does to all of them. May be used by several threads.
 */
final class Sources {
    /** kustomize refuses kustomizations that build on themselves; what is this deep does. */
    private static final int MOST_LEVELS = 100;

    private final Repository repository;
    private final Levels levels;
    /** What kustomizations give, by folder; Components give nothing by themselves. */
    private final ConcurrentHashMap<String, List<Traced>> bases = new ConcurrentHashMap<>();

    /** What levels that others take do to objects, by folder. */
    private final ConcurrentHashMap<String, LevelChanges> changes = new ConcurrentHashMap<>();

    Sources(Repository repository, Levels levels) {
        this.repository = repository;
        this.levels = levels;
    }

    /** The objects that a build of the level gives. */
    List<Traced> of(Level level) {
        return through(level, changesOf(level), List.of(), 0);
    }

    /** What a level that nobody takes does to objects. */
    LevelChanges changesOf(Level level) {
        return new LevelChanges(repository, level);
    }

    /** The levels that a level builds on. */
    Collection<Level> below(Level level) {
        return new Plan(repository, levels, level).below().values();
    }

    /**
     * The objects that the level does its own work on: nothing of it is patched, renamed or set yet.
     *
     * @param changes those of the level
     */
    List<Traced> taken(Level level, LevelChanges changes) {
        return taken(level, changes, List.of(), 0);
    }

    private List<Traced> through(Level level, LevelChanges applied, List<Traced> incoming, int depth) {
        return applied.apply(taken(level, applied, incoming, depth));
    }

    private List<Traced> taken(Level level, LevelChanges applied, List<Traced> incoming, int depth) {
        List<Traced> objects = new ArrayList<>(incoming);
        if (depth > MOST_LEVELS) {
            return objects;
        }
        for (Scalar reference : level.resources()) {
            objects.addAll(resource(level.resolve(reference.value()), depth));
        }
        applied.generate(objects);
        for (Scalar reference : level.strings("components")) {
            Optional<Level> component = levels.of(level.resolve(reference.value()));
            if (component.isPresent()) {
                objects = through(component.get(), changes(component.get()), objects, depth + 1);
            }
        }
        return objects;
    }

    /** Not {@code computeIfAbsent}, which may not be called from itself. */
    private List<Traced> resource(String path, int depth) {
        List<Traced> known = bases.get(path);
        if (known == null) {
            Optional<Level> level = repository.isFolder(path) ? levels.of(path) : Optional.empty();
            known = level.isPresent() ? through(level.get(), changes(level.get()), List.of(), depth + 1) : file(path);
            bases.put(path, known);
        }
        return known;
    }

    private LevelChanges changes(Level level) {
        return changes.computeIfAbsent(level.folder(), it -> new LevelChanges(repository, level));
    }

    private List<Traced> file(String path) {
        List<Traced> objects = new ArrayList<>();
        repository.file(path).map(RepositoryFile::manifests).orElse(List.of()).forEach(it -> add(it, objects));
        return objects;
    }

    /** kustomize takes every kind whose name ends so for several objects. */
    private static void add(Manifest manifest, List<Traced> objects) {
        Node items = manifest.find("items").orElse(manifest.root());
        if (!manifest.kind().endsWith("List") || !(items instanceof Sequence list)) {
            objects.add(Traced.of(manifest));
            return;
        }
        for (Node item : list) {
            if (item instanceof Mapping mapping) {
                add(new Manifest(mapping), objects);
            }
        }
    }
}
