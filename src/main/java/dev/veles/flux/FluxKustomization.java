package dev.veles.flux;

import dev.veles.build.FluxChanges;
import dev.veles.finding.ObjectRef;
import dev.veles.manifest.Manifest;
import dev.veles.repository.RepositoryPath;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * Flux' own Kustomization, which names a folder of a source and says how Flux applies it.
 *
 * @param object the object, in the form in which it reaches the cluster
 * @param root the folder of the repository that holds the Flux repository which the object belongs to; empty where that
 *     is the repository itself
 */
record FluxKustomization(Manifest object, String root) {
    private static final String GROUP = "kustomize.toolkit.fluxcd.io";
    private static final String KIND = "Kustomization";
    /** What stands in each text that holds one; marks on objects have the group alone. */
    static final String VERSION = GROUP + "/v";

    /** True for such an object, whatever its version. */
    static boolean is(Manifest object) {
        return object.is(GROUP, KIND);
    }

    /** True for a text that may hold one; nothing is parsed for it. */
    static boolean maybeIn(String text) {
        return text.contains(GROUP);
    }

    ObjectRef ref() {
        return object.ref();
    }

    Location place() {
        return object.root().location();
    }

    /** The path as it is written; where there is none, the root of the source is meant. */
    String path() {
        return spec("path").flatMap(node -> node.text()).orElse("./");
    }

    /** False for a path that depends on what only the cluster knows. */
    boolean isPathKnown() {
        return spec("path")
                .filter(node -> node instanceof Scalar scalar && scalar.isUnknown())
                .isEmpty();
    }

    /** The folder, relative to the root of the source. */
    String folder() {
        return RepositoryPath.inSource(path());
    }

    /** Another Kustomization of the same Flux repository. */
    FluxKustomization beside(Manifest other) {
        return new FluxKustomization(other, root);
    }

    /** The namespace of the source, which is the own one where none is said. */
    String sourceNamespace() {
        return object.root().text("spec", "sourceRef", "namespace").orElse(object.namespace());
    }

    /** Where the path stands, or the object where it has none. */
    Location pathPlace() {
        return spec("path").map(Node::location).orElseGet(this::place);
    }

    /** The source that the path is in. */
    SourceName source() {
        return new SourceName(
                object.root().text("spec", "sourceRef", "kind").orElse("GitRepository"),
                object.root().text("spec", "sourceRef", "name").orElse(""));
    }

    /** What it changes in the kustomization of its folder. */
    FluxChanges changes() {
        return new FluxChanges(
                scalar("targetNamespace"),
                scalar("namePrefix"),
                scalar("nameSuffix"),
                list("patches"),
                list("components"),
                list("images"));
    }

    /** True where components that are not there are passed over. */
    boolean ignoresMissingComponents() {
        return object.root()
                .text("spec", "ignoreMissingComponents")
                .filter("true"::equals)
                .isPresent();
    }

    /** One field of the spec; null counts as none. */
    Optional<Node> spec(String... keys) {
        Optional<Node> found = object.find("spec");
        for (String key : keys) {
            found = found.flatMap(node -> node.get(key));
        }
        return found.filter(node -> !(node instanceof Scalar scalar && scalar.isNull()));
    }

    /** A mapping of the spec, with what is in it. */
    Optional<Mapping> mapping(String... keys) {
        return spec(keys).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    /** The items of a list of the spec. */
    List<Node> list(String... keys) {
        return spec(keys)
                .filter(Sequence.class::isInstance)
                .map(node -> ((Sequence) node).items())
                .orElse(List.of());
    }

    private Optional<Scalar> scalar(String key) {
        return spec(key)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> !scalar.value().isEmpty());
    }
}
