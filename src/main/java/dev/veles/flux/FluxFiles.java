package dev.veles.flux;

import dev.veles.manifest.Manifest;
import dev.veles.repository.FileRole;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.ObjectList;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the files of a repository say by themselves: which hold Flux' objects, and which a folder's build would read. */
final class FluxFiles {
    private static final String SOURCES = "source.toolkit.fluxcd.io";

    private final Repository repository;
    private final Set<String> resources = new HashSet<>();
    private final List<Found> kustomizations;
    private final List<Manifest> sources = new ArrayList<>();
    private final List<Manifest> generators = new ArrayList<>();
    private final Map<String, Set<String>> reaches = new HashMap<>();

    FluxFiles(Repository repository) {
        this.repository = repository;
        for (KustomizationFile kustomization : repository.kustomizations().all()) {
            for (String reference : kustomization.objects()) {
                resources.add(RepositoryPath.resolve(kustomization.folder(), reference));
            }
        }
        List<Found> found = new ArrayList<>();
        for (RepositoryFile file : repository.files().values()) {
            read(file, found);
        }
        kustomizations = new FluxRoots(repository, found).applied();
    }

    private void read(RepositoryFile file, List<Found> found) {
        String text = file.source().text();
        boolean maybe = FluxKustomization.maybeIn(text)
                || text.contains(SOURCES)
                || text.contains(GeneratedArtifacts.GROUP)
                || text.contains(FluxInstance.TEXT);
        if (!maybe || !holdsObjects(file)) {
            return;
        }
        for (Manifest document : file.manifests()) {
            for (Manifest object : ObjectList.flatten(document)) {
                if (FluxKustomization.is(object)) {
                    found.add(new Found(new FluxKustomization(object, ""), file));
                } else if (object.group().equals(SOURCES)) {
                    sources.add(object);
                } else if (object.group().equals(FluxInstance.GROUP)) {
                    FluxInstance.kustomization(object).ifPresent(made -> add(made, file, found));
                } else if (object.is(GeneratedArtifacts.GROUP, "ArtifactGenerator")) {
                    generators.add(object);
                }
            }
        }
    }

    private static void add(Manifest made, RepositoryFile file, List<Found> found) {
        FluxKustomization kustomization = new FluxKustomization(made, "");
        if (FluxInstance.isWithin(file.folder(), kustomization)) {
            found.add(new Found(kustomization, file));
        }
    }

    /** What a kustomization reads as a patch is no object, and neither is data or a template of a chart. */
    private boolean holdsObjects(RepositoryFile file) {
        FileRole role = repository.kustomizations().role(file);
        return role == FileRole.LOOSE || (role == FileRole.PART && resources.contains(file.path()));
    }

    Repository repository() {
        return repository;
    }

    /** The Kustomizations that stand in files, by path of the file. */
    List<Found> kustomizations() {
        return kustomizations;
    }

    /** The objects that describe sources. */
    List<Manifest> sources() {
        return sources;
    }

    /** The objects that make artifacts of other sources. */
    List<Manifest> generators() {
        return generators;
    }

    /** The Kustomization that a built object is, or that is made of it. */
    Optional<Manifest> kustomization(Manifest object) {
        if (FluxKustomization.is(object)) {
            return Optional.of(object);
        }
        // Whether it leads into this repository was decided by its file.
        return FluxInstance.kustomization(object)
                .filter(made -> kustomizations.stream()
                        .anyMatch(it ->
                                it.kustomization().place().equals(object.root().location())));
    }

    boolean isLoose(RepositoryFile file) {
        return repository.kustomizations().role(file) == FileRole.LOOSE;
    }

    /** The paths of the files that Flux reads when it builds a folder. */
    Set<String> reach(String folder) {
        return reaches.computeIfAbsent(folder, this::findReach);
    }

    private Set<String> findReach(String folder) {
        Set<String> paths = new LinkedHashSet<>();
        repository.kustomizations().of(folder).ifPresent(it -> add(it, paths));
        if (!paths.isEmpty()) {
            return paths;
        }
        for (String path : repository.files().tailMap(folder, false).keySet()) {
            if (RepositoryPath.isIn(path, folder)) {
                Optional<KustomizationFile> unit = topmost(RepositoryPath.parent(path), folder);
                unit.ifPresentOrElse(it -> addOnce(it, paths), () -> paths.add(path));
            } else if (!path.startsWith(folder)) {
                break;
            }
        }
        return paths;
    }

    /** A folder with a kustomization counts as one, and what it does not list is left out. */
    private Optional<KustomizationFile> topmost(String folder, String above) {
        if (folder.equals(above)) {
            return Optional.empty();
        }
        Optional<KustomizationFile> higher = topmost(RepositoryPath.parent(folder), above);
        return higher.isPresent() ? higher : repository.kustomizations().of(folder);
    }

    private void addOnce(KustomizationFile kustomization, Set<String> paths) {
        if (!paths.contains(kustomization.file().path())) {
            add(kustomization, paths);
        }
    }

    private void add(KustomizationFile kustomization, Set<String> paths) {
        repository.kustomizations().reach(kustomization).forEach(file -> paths.add(file.path()));
    }
}
