package dev.veles.build;

import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code replacements} of one kustomization, which copy a field of one object into fields of others. */
final class Replacements {
    /** One field to copy into. */
    private record Target(
            Selector objects, Scalar path, FieldRoute route, Optional<Mapping> source, Optional<Node> value) {}

    private final List<Target> targets = new ArrayList<>();

    private Replacements() {}

    static Replacements of(Repository repository, Level level) {
        Replacements result = new Replacements();
        for (Mapping item : level.items("replacements")) {
            Optional<String> path = item.text("path");
            if (path.isEmpty()) {
                result.add(item);
            } else {
                repository
                        .file(level.resolve(path.get()))
                        .map(RepositoryFile::documents)
                        .orElse(List.of())
                        .forEach(result::addAll);
            }
        }
        return result;
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    private void addAll(Node document) {
        if (document instanceof Mapping mapping) {
            add(mapping);
        } else if (document instanceof Sequence list) {
            list.forEach(this::addAll);
        }
    }

    private void add(Mapping replacement) {
        Optional<Mapping> source =
                replacement.get("source").filter(Mapping.class::isInstance).map(Mapping.class::cast);
        for (Mapping target : Level.items(replacement, "targets")) {
            Selector objects = new Selector(target.get("select")
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .orElse(Mapping.empty(target.location())));
            List<Scalar> paths = Level.strings(target, "fieldPaths");
            for (Scalar path : paths) {
                targets.add(
                        new Target(objects, path, FieldRoute.of(path.value()), source, replacement.get("sourceValue")));
            }
        }
    }

    /**
     * Where the value of a field was copied from; where only a part of it was, the replacement's path.
     *
     * @param all where the source is among
     */
    Optional<Location> place(Trail field, Scalar built, Traced object, List<Traced> all) {
        for (int i = targets.size() - 1; i >= 0; i--) {
            Target target = targets.get(i);
            if (target.route().leadsTo(field) && target.objects().fits(object)) {
                Optional<Node> value = target.value().or(() -> target.source().flatMap(it -> value(it, built, all)));
                if (value.isEmpty() || isPart(value.get(), built)) {
                    boolean whole = value.isPresent() && value.get().sameContent(built);
                    return Optional.of(
                            whole ? value.get().location() : target.path().location());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPart(Node value, Scalar built) {
        return value instanceof Scalar scalar && built.value().contains(scalar.value());
    }

    /** The source field, preferably as it was built; its name may have got a prefix. */
    private static Optional<Node> value(Mapping source, Scalar built, List<Traced> all) {
        Selector selector = new Selector(source);
        FieldRoute route = FieldRoute.of(source.text("fieldPath").orElse("metadata.name"));
        Optional<Node> found = Optional.empty();
        for (Traced object : all) {
            if (selector.fits(object)) {
                for (Layer layer : object.layers()) {
                    Optional<Node> value =
                            layer instanceof Layer.Tree tree ? route.find(tree.root()) : Optional.empty();
                    if (value.isPresent() && value.get().sameContent(built)) {
                        return value;
                    }
                    found = found.isPresent() ? found : value;
                }
            }
        }
        return found;
    }
}
