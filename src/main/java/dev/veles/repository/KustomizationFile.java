package dev.veles.repository;

import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kustomization file: what kustomize builds its folder from.
 *
 * @param file the file
 * @param root its only document
 */
public record KustomizationFile(RepositoryFile file, Manifest root) {
    static final List<String> NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final Set<String> GROUPS = Set.of("", "kustomize.config.k8s.io");
    private static final List<String> GENERATORS = List.of("configMapGenerator", "secretGenerator");
    private static final List<String> OBJECTS = List.of("resources", "bases", "components");

    /** True for the names under which kustomize looks for such a file. */
    public static boolean isNamedAsOne(String path) {
        return NAMES.contains(RepositoryPath.name(path));
    }

    /** Takes a file as what it is named as; empty for others, and for a Flux object under that name. */
    public static Optional<KustomizationFile> of(RepositoryFile file) {
        if (!isNamedAsOne(file.path())) {
            return Optional.empty();
        }
        return file.manifests().stream()
                .findFirst()
                .or(() -> Optional.of(new Manifest(Mapping.empty(file.start()))))
                .filter(root -> GROUPS.contains(root.group()))
                .map(root -> new KustomizationFile(file, root));
    }

    /** The folder that is built. */
    public String folder() {
        return file.folder();
    }

    /** True for a Component, which is built only as a part of others. */
    public boolean isComponent() {
        return root.kind().equals("Component");
    }

    /** What it takes objects from: files, folders, and addresses elsewhere. */
    public List<String> objects() {
        List<String> references = new ArrayList<>();
        for (String key : OBJECTS) {
            root.find(key).ifPresent(list -> collect(list, references));
        }
        return references;
    }

    /**
     * Everything in it that may be the name of a YAML file or a folder: patches and what else kustomize knows. A string
     * that is none does no harm, because no file has its name.
     */
    public Set<String> references() {
        List<String> strings = objects();
        Mapping others = root.root();
        for (String key : GENERATORS) {
            others = others.without(key);
        }
        collect(others, strings);
        return new LinkedHashSet<>(strings);
    }

    /** Everything in it that may be the name of a file whose text goes into a ConfigMap or Secret, whatever it is. */
    public List<String> data() {
        List<String> strings = new ArrayList<>();
        for (String key : GENERATORS) {
            root.find(key).ifPresent(list -> collect(list, strings));
        }
        strings.replaceAll(text -> text.substring(text.indexOf('=') + 1));
        return strings;
    }

    /** The place of the first reference that a message of kustomize names in quotes; else the start of the file. */
    public Location mentioned(String message) {
        return mentioned(root.root(), message).orElse(file.start());
    }

    private static Optional<Location> mentioned(Node node, String message) {
        if (node instanceof Scalar scalar) {
            boolean named = scalar.isString() && message.contains("'" + scalar.value() + "'");
            return named ? Optional.of(scalar.location()) : Optional.empty();
        }
        Stream<Node> children = node instanceof Mapping mapping
                ? mapping.values().stream().map(Mapping.Entry::value)
                : ((Sequence) node).items().stream();
        return children.map(child -> mentioned(child, message))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Every string of one line. */
    static void collect(Node node, List<String> strings) {
        if (node instanceof Mapping mapping) {
            mapping.values().forEach(entry -> collect(entry.value(), strings));
        } else if (node instanceof Sequence sequence) {
            sequence.forEach(item -> collect(item, strings));
        } else if (node instanceof Scalar scalar
                && scalar.isString()
                && scalar.value().indexOf('\n') < 0) {
            strings.add(scalar.value());
        }
    }
}
