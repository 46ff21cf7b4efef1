package dev.veles.build;

import dev.veles.manifest.Manifest;
import dev.veles.manifest.TextValue;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The patches of one kustomization, in the order in which kustomize applies them. */
final class Patches {
    /** Something that changes the objects it is for. */
    private interface Patch {
        boolean isFor(Traced object);

        List<Layer> layers();

        /** The name that it gives the object; empty where the object keeps its own. */
        Optional<String> name();
    }

    /** A strategic merge patch, which is for the object that it names unless a target says otherwise. */
    private record Merge(Manifest patch, Optional<Selector> target, Optional<String> name, List<Layer> layers)
            implements Patch {
        @Override
        public boolean isFor(Traced object) {
            return target.isPresent()
                    ? target.get().fits(object)
                    : patch.kind().equals(object.origin().kind())
                            && patch.group().equals(object.origin().group())
                            && object.names().contains(patch.name());
        }
    }

    /** The operations of a JSON patch, each a layer. */
    private record Json(Selector target, List<Layer> layers) implements Patch {
        @Override
        public boolean isFor(Traced object) {
            return target.fits(object);
        }

        @Override
        public Optional<String> name() {
            Optional<String> name = Optional.empty();
            for (Layer layer : layers) {
                Optional<String> written =
                        layer instanceof Layer.Tree tree ? tree.root().text("metadata", "name") : Optional.empty();
                name = written.isPresent() ? written : name;
            }
            return name;
        }
    }

    private final Repository repository;
    private final Level level;
    private final List<Patch> patches = new ArrayList<>();
    /** Indices of those that may be for any object. */
    private final List<Integer> targeted = new ArrayList<>();
    /** Indices of those that name their object, by its name: there may be many. */
    private final Map<String, List<Integer>> byName = new HashMap<>();

    Patches(Repository repository, Level level) {
        this.repository = repository;
        this.level = level;
        for (Scalar patch : level.strings("patchesStrategicMerge")) {
            documents(patch).forEach(document -> add(document, Optional.empty(), false));
        }
        for (String key : List.of("patches", "patchesJson6902")) {
            for (Mapping item : level.items(key)) {
                add(item);
            }
        }
    }

    /** The object with a layer for each change. */
    Traced apply(Traced object) {
        Traced result = object;
        for (int candidate : candidates(object)) {
            Patch patch = patches.get(candidate);
            if (patch.isFor(object)) {
                for (Layer layer : patch.layers()) {
                    result = result.with(layer);
                }
                result = patch.name().isEmpty()
                        ? result
                        : result.named(patch.name().get());
            }
        }
        return result;
    }

    private Collection<Integer> candidates(Traced object) {
        if (byName.isEmpty()) {
            return targeted;
        }
        Set<Integer> candidates = new TreeSet<>(targeted);
        for (String name : object.names()) {
            candidates.addAll(byName.getOrDefault(name, List.of()));
        }
        return candidates;
    }

    private void add(Mapping item) {
        Optional<Selector> target = item.get("target")
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .map(Selector::new);
        boolean renames = item.text("options", "allowNameChange").orElse("").equals("true");
        documents(item).forEach(document -> add(document, target, renames));
    }

    private List<Node> documents(Mapping item) {
        for (String key : List.of("path", "patch")) {
            if (item.get(key).orElse(null) instanceof Scalar scalar) {
                return key.equals("path") ? file(scalar) : TextValue.documents(scalar);
            }
        }
        return List.of();
    }

    /** A file, or the patch itself as text. */
    private List<Node> documents(Scalar patch) {
        List<Node> inFile = patch.value().indexOf('\n') < 0 ? file(patch) : List.of();
        return inFile.isEmpty() ? TextValue.documents(patch) : inFile;
    }

    private List<Node> file(Scalar path) {
        return repository
                .file(level.resolve(path.value()))
                .map(RepositoryFile::documents)
                .orElse(List.of());
    }

    private void add(Node document, Optional<Selector> target, boolean renames) {
        if (document instanceof Mapping mapping) {
            Manifest patch = new Manifest(mapping);
            Optional<String> name = renames && !patch.name().isEmpty() ? Optional.of(patch.name()) : Optional.empty();
            (target.isPresent() ? targeted : byName.computeIfAbsent(patch.name(), it -> new ArrayList<>()))
                    .add(patches.size());
            patches.add(new Merge(patch, target, name, List.of(new Layer.Tree(mapping))));
        } else if (document instanceof Sequence operations && target.isPresent()) {
            targeted.add(patches.size());
            patches.add(new Json(target.get(), JsonOperations.layers(operations)));
        }
    }
}
