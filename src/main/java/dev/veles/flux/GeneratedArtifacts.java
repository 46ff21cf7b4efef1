package dev.veles.flux;

import dev.veles.manifest.Manifest;
import dev.veles.repository.RepositoryPath;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The artifacts that ArtifactGenerators of Flux copy together from folders of other sources, so that a path in them is a
 * folder of a repository under another name. Copies of single files, of chosen files and of archives are left out.
 */
final class GeneratedArtifacts {
    static final String GROUP = "source.extensions.fluxcd.io";
    private static final String CONTENTS = "/**";

    private final Map<SourceName, List<Copy>> artifacts = new HashMap<>();

    /**
     * A folder that is copied.
     *
     * @param source where from
     * @param from the folder in the source
     * @param to the folder in the artifact
     */
    private record Copy(SourceName source, String from, String to) {}

    GeneratedArtifacts(List<Manifest> generators) {
        generators.forEach(this::add);
    }

    private void add(Manifest generator) {
        Map<String, SourceName> sources = new HashMap<>();
        for (Node source : items(generator.root(), "spec", "sources")) {
            sources.put(
                    source.text("alias").orElse(""),
                    new SourceName(
                            source.text("kind").orElse(""), source.text("name").orElse("")));
        }
        for (Node artifact : items(generator.root(), "spec", "artifacts")) {
            SourceName name =
                    new SourceName("ExternalArtifact", artifact.text("name").orElse(""));
            List<Copy> copies = artifacts.computeIfAbsent(name, it -> new ArrayList<>());
            for (Node copy : items(artifact, "copy")) {
                copy(copy, sources).ifPresent(copies::add);
            }
        }
    }

    private static List<Node> items(Node node, String... keys) {
        return node.find(keys)
                .filter(Sequence.class::isInstance)
                .map(list -> ((Sequence) list).items())
                .orElse(List.of());
    }

    /** {@code @source/dir/**} is the content of the folder, and {@code @source/dir/} the folder with its name. */
    private static Optional<Copy> copy(Node copy, Map<String, SourceName> sources) {
        String from = copy.text("from").orElse("");
        String to = copy.text("to").orElse("");
        int slash = from.indexOf('/');
        SourceName source = slash < 1 ? null : sources.get(from.substring(1, slash));
        if (source == null || !to.startsWith("@artifact/")) {
            return Optional.empty();
        }
        boolean contents = from.endsWith(CONTENTS);
        String path = contents ? from.substring(slash, from.length() - CONTENTS.length() + 1) : from.substring(slash);
        if (path.indexOf('*') >= 0 || path.indexOf('{') >= 0 || (!contents && !path.endsWith("/"))) {
            return Optional.empty();
        }
        String folder = RepositoryPath.resolve("", path);
        String target = RepositoryPath.resolve("", to.substring("@artifact/".length()));
        String inside = contents ? target : RepositoryPath.resolve(target, RepositoryPath.name(folder));
        return Optional.of(new Copy(source, folder, inside));
    }

    /** True for an artifact that a generator makes. */
    boolean has(SourceName artifact) {
        return artifacts.containsKey(artifact);
    }

    /** The folders that are copied, by the source that they are in. */
    Map<SourceName, Set<String>> copies() {
        Map<SourceName, Set<String>> folders = new HashMap<>();
        artifacts
                .values()
                .forEach(copies ->
                        copies.forEach(copy -> folders.computeIfAbsent(copy.source(), it -> new LinkedHashSet<>())
                                .add(copy.from())));
        return folders;
    }

    /**
     * The folder that a path of an artifact is a copy of.
     *
     * @param sources the sources that count
     * @param roots where their paths begin in the repository
     * @return the folder in the repository; empty where there is none, or where several are put together
     */
    Optional<String> folder(SourceName artifact, String path, Set<SourceName> sources, ArtifactRoots roots) {
        Set<String> found = new LinkedHashSet<>();
        int longest = -1;
        for (Copy copy : artifacts.getOrDefault(artifact, List.of())) {
            boolean below = RepositoryPath.isIn(path, copy.to());
            if (!sources.contains(copy.source()) || (!below && !RepositoryPath.isIn(copy.to(), path))) {
                continue;
            }
            int depth = below ? copy.to().length() : 0;
            if (depth > longest) {
                found.clear();
                longest = depth;
            }
            if (depth == longest) {
                String rest = below ? path.substring(copy.to().length()) : "";
                String from = RepositoryPath.join(roots.of(copy.source()), copy.from());
                found.add(RepositoryPath.resolve(from, rest));
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
