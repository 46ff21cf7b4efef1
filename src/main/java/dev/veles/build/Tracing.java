package dev.veles.build;

import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out which objects of the files a build's objects are, and gives them their places. */
final class Tracing {
    private static final Pattern HASH = Pattern.compile("-[0-9a-z]{10}$");

    private final Location fallback;
    private final Map<String, List<Traced>> byKind = new HashMap<>();
    private final Map<String, List<Traced>> byName = new HashMap<>();

    Tracing(Sources sources, Level root) {
        this.fallback = root.start();
        for (Traced object : sources.of(root)) {
            String kind = kind(object.origin());
            byKind.computeIfAbsent(kind, it -> new ArrayList<>()).add(object);
            byName.computeIfAbsent(kind + " " + object.name(), it -> new ArrayList<>())
                    .add(object);
        }
    }

    /** The object in its places. */
    Manifest trace(Manifest built) {
        Optional<Traced> source = find(built);
        if (source.isEmpty()) {
            return new Manifest(new Relocation(List.of(), fallback).relocate(built.root()));
        }
        Traced object = source.get();
        if (isUnpatched(object) && object.origin().root().sameContent(built.root())) {
            return object.origin();
        }
        return new Manifest(new Relocation(object.layers(), object.place()).relocate(built.root()));
    }

    private static boolean isUnpatched(Traced object) {
        int trees = 0;
        for (Layer layer : object.layers()) {
            trees += layer instanceof Layer.Tree ? 1 : 0;
        }
        return trees == 1;
    }

    private static String kind(Manifest object) {
        return object.group() + "/" + object.kind();
    }

    private Optional<Traced> find(Manifest built) {
        String kind = kind(built);
        return named(kind, built.name(), built)
                .or(() -> named(kind, HASH.matcher(built.name()).replaceFirst(""), built))
                .or(() -> similar(kind, built));
    }

    private Optional<Traced> named(String kind, String name, Manifest built) {
        List<Traced> found = byName.getOrDefault(kind + " " + name, List.of());
        for (Traced object : found) {
            if (object.namespace().equals(built.namespace())) {
                return Optional.of(object);
            }
        }
        return found.stream().findFirst();
    }

    /** A transformer of its own, or a patch, may have given it another name. */
    private Optional<Traced> similar(String kind, Manifest built) {
        Optional<Traced> best = Optional.empty();
        for (Traced object : byKind.getOrDefault(kind, List.of())) {
            for (String name : object.names()) {
                boolean longer =
                        name.length() > best.map(it -> it.name().length()).orElse(0);
                if (longer && built.name().contains(name)) {
                    best = Optional.of(object);
                }
            }
        }
        return best;
    }
}
