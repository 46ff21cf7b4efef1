package dev.veles.validate;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.manifest.Manifest;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Kustomizations;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The folders that Flux Kustomizations name. {@code spec.path} is relative to the root of their source; without it, the
 * root itself is meant.
 *
 * <p>The folder that is validated stands for one source, and nothing says for which. It is taken for that of every
 * GitRepository that some Kustomization has a path in that is there or, where no path is, for that of all of them.
 * Paths in other sources are left alone, and said.
 */
final class FluxPaths {
    /** The group of Flux' own Kustomization, which is not the one of kustomize. */
    static final String GROUP = "kustomize.toolkit.fluxcd.io";

    /** The kind that names folders. */
    static final String KIND = "Kustomization";

    private static final FieldPath PATH = FieldPath.of("spec", "path");
    private static final String GIT = "GitRepository";

    private final Repository tree;
    private final Kustomizations kustomizations;
    private final List<Named> named = new ArrayList<>();

    /**
     * One folder that is named.
     *
     * @param object the object that names it
     * @param source the kind and name of the source that the folder should be in
     * @param path the folder, as it is written
     * @param folder the folder, if the tree has it
     * @param place where it is written
     */
    private record Named(Manifest object, String source, String path, Optional<String> folder, Location place) {}

    FluxPaths(Repository tree, Kustomizations kustomizations) {
        this.tree = tree;
        this.kustomizations = kustomizations;
    }

    /** Remembers what an object names; nothing for objects of other kinds. */
    void add(Manifest object, ObjectJudge.Locator locator) {
        if (object.is(GROUP, KIND)) {
            String kind = object.root().text("spec", "sourceRef", "kind").orElse(GIT);
            String name = object.root().text("spec", "sourceRef", "name").orElse("");
            String path = object.root().text("spec", "path").orElse("./");
            Optional<String> folder =
                    Optional.of(RepositoryPath.resolve("", path)).filter(tree.folders()::contains);
            named.add(new Named(object, kind + " " + name, path, folder, locator.place(object, PATH, false)));
        }
    }

    /** What cannot be built. */
    List<Finding> problems() {
        Set<String> sources = sources();
        return named.stream()
                .filter(it -> sources.contains(it.source()))
                .map(this::problem)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The sources whose paths were left alone, with those paths that the tree does not have. */
    List<String> notes() {
        Set<String> sources = sources();
        return named.stream()
                .filter(it -> !sources.contains(it.source()) && it.folder().isEmpty())
                .map(it -> "the path \"" + it.path() + "\" is in another source, " + it.source())
                .distinct()
                .toList();
    }

    private Set<String> sources() {
        Set<String> git = named.stream()
                .map(Named::source)
                .filter(it -> it.startsWith(GIT))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> met = named.stream()
                .filter(it -> it.folder().isPresent())
                .map(Named::source)
                .collect(Collectors.toCollection(TreeSet::new));
        met.retainAll(git);
        return met.isEmpty() ? git : met;
    }

    private Optional<Finding> problem(Named it) {
        if (it.folder().isEmpty()) {
            return Optional.of(finding(
                    it,
                    "flux-path-missing",
                    "the path \"" + it.path() + "\" is no folder in \"" + tree.shown("") + "\"",
                    "Write the path from the root of the repository, and validate that root."));
        }
        return it.folder()
                .flatMap(kustomizations::of)
                .filter(KustomizationFile::isComponent)
                .map(component -> finding(
                        it,
                        "flux-path-component",
                        "the path \"" + it.path() + "\" holds a Component",
                        "Name a folder with a Kustomization that lists the Component under \"components\"."));
    }

    private static Finding finding(Named it, String rule, String message, String help) {
        return new Finding(
                rule,
                Severity.ERROR,
                message,
                "Flux cannot build it, so nothing of it is applied, and what depends on it never becomes ready.",
                help,
                it.place(),
                Optional.of(it.object().ref()),
                PATH.toString(),
                Optional.empty());
    }
}
