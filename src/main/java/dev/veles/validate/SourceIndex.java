package dev.veles.validate;

import dev.veles.manifest.Manifest;
import dev.veles.repository.RepositoryFile;
import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the place in a tree that a field of a built object comes from.
 *
 * <p>kustomize does not say, so this looks for documents of the same kind and name, resources and patches alike, among
 * the files that the build reads, and takes the nearest that has the same field with the same value.
 */
final class SourceIndex {
    private final List<Manifest> sources;

    /**
     * Looks in some files.
     *
     * @param files what the build reads, nearest first
     */
    SourceIndex(Collection<RepositoryFile> files) {
        sources = files.stream().flatMap(file -> file.manifests().stream()).toList();
    }

    /**
     * The place of a field.
     *
     * @param built the object as kustomize prints it
     * @param path the field
     * @param key true for the place of its key, false for that of its value
     * @return the place in a file; empty where no file says the field so, as when kustomize derived it
     */
    Optional<Location> find(Manifest built, FieldPath path, boolean key) {
        return candidates(built)
                .map(source -> locate(source.root(), built.root(), path, key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The place of an object as a whole. */
    Optional<Location> find(Manifest built) {
        return candidates(built).map(source -> source.root().location()).findFirst();
    }

    /** Names may have got a prefix, a suffix or a hash. */
    private Stream<Manifest> candidates(Manifest built) {
        List<Manifest> same = new ArrayList<>();
        List<Manifest> similar = new ArrayList<>();
        for (Manifest source : sources) {
            if (!source.is(built.group(), built.kind()) || source.name().isEmpty()) {
                continue;
            }
            if (source.name().equals(built.name())) {
                same.add(source);
            } else if (built.name().contains(source.name())) {
                similar.add(source);
            }
        }
        return Stream.concat(same.stream(), similar.stream());
    }

    private static Optional<Location> locate(Node source, Node built, FieldPath path, boolean key) {
        Node from = source;
        Node to = built;
        Location place = source.location();
        for (Object step : path.steps()) {
            Optional<Node> next = FieldPath.of(step).resolve(to);
            Optional<Node> counterpart = next.isEmpty() ? next : counterpart(from, next.get(), step);
            if (counterpart.isEmpty()) {
                return Optional.empty();
            }
            place = from instanceof Mapping mapping
                    ? mapping.keyLocation((String) step).orElse(place)
                    : counterpart.get().location();
            from = counterpart.get();
            to = next.get();
        }
        return key ? Optional.of(place) : Optional.of(from).filter(alike(to)).map(Node::location);
    }

    /** What kustomize merges is the same in form only; a single value must be the same. */
    private static Predicate<Node> alike(Node built) {
        return source -> built instanceof Scalar ? built.sameContent(source) : source.getClass() == built.getClass();
    }

    private static Optional<Node> counterpart(Node from, Node built, Object step) {
        if (!(from instanceof Sequence list)) {
            return FieldPath.of(step).resolve(from);
        }
        Optional<String> name = built.text("name");
        return list.items().stream()
                .filter(item -> name.isPresent() ? item.text("name").equals(name) : item.sameContent(built))
                .findFirst();
    }
}
