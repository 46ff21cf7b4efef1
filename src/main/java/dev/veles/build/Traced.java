package dev.veles.build;

import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object on its way through a build: what it was, and what changed it.
 *
 * @param origin the document, or what a generator makes
 * @param names all names that it had, the present one last; a generated one lacks its hash
 * @param namespace the present one; empty where it has none
 * @param layers what it was built from, nearest first
 */
record Traced(Manifest origin, List<String> names, String namespace, List<Layer> layers) {
    private static final Set<String> WITHOUT_PREFIX = Set.of("CustomResourceDefinition", "APIService", "Namespace");

    Traced {
        names = List.copyOf(names);
        layers = List.copyOf(layers);
    }

    /** An object as it comes in. */
    static Traced of(Manifest origin) {
        return new Traced(
                origin,
                List.of(origin.name()),
                origin.root().text("metadata", "namespace").orElse(""),
                List.of(new Layer.Tree(origin.root())));
    }

    /** The present name. */
    String name() {
        return names.get(names.size() - 1);
    }

    /** The same with one layer more on top. */
    Traced with(Layer layer) {
        List<Layer> more = new ArrayList<>(layers.size() + 1);
        more.add(layer);
        more.addAll(layers);
        return new Traced(origin, names, namespace, more);
    }

    /** The same under another name. */
    Traced affixed(String prefix, String suffix) {
        boolean kept = WITHOUT_PREFIX.contains(origin.kind()) || (prefix.isEmpty() && suffix.isEmpty());
        return kept ? this : named(prefix + name() + suffix);
    }

    /** The same in another namespace; a Namespace itself gets the name. */
    Traced in(Optional<String> other) {
        if (other.isEmpty()) {
            return this;
        }
        Traced renamed = origin.is("", "Namespace") ? named(other.get()) : this;
        return new Traced(origin, renamed.names, other.get(), layers);
    }

    /** The same under a name that a patch gives it. */
    Traced named(String name) {
        if (name.equals(name())) {
            return this;
        }
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return new Traced(origin, more, namespace, layers);
    }

    /** Where the object itself stands. */
    Location place() {
        return origin.root().location();
    }
}
