package dev.veles.flux;

import dev.veles.build.Build;
import dev.veles.manifest.Manifest;
import dev.veles.repository.ObjectList;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.SortedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands where Flux begins and is applied by no Kustomization: somebody, or a tool, applied it, and will have to do
 * so again when it changes.
 */
final class StartingPoints {
    private StartingPoints() {}

    /**
     * Those of both states, by folder.
     *
     * @param abandoned what seems to be one in the later state because nothing applies it any more
     */
    static List<FluxPair> pairs(Following before, Following after, Set<Applied.Step> abandoned) {
        Map<String, FluxSide> old = of(before, Set.of());
        Map<String, FluxSide> fresh = of(after, folders(abandoned));
        List<FluxPair> pairs = new ArrayList<>();
        Set<String> folders = new LinkedHashSet<>(fresh.keySet());
        folders.addAll(old.keySet());
        for (String folder : folders) {
            pairs.add(new FluxPair(
                    PairNames.shown(folder),
                    folder,
                    Optional.ofNullable(old.get(folder)),
                    Optional.ofNullable(fresh.get(folder))));
        }
        return pairs;
    }

    private static Set<String> folders(Set<Applied.Step> steps) {
        Set<String> folders = new HashSet<>();
        steps.forEach(step -> folders.add(step.cluster().name()));
        return folders;
    }

    private static Map<String, FluxSide> of(Following following, Set<String> left) {
        Set<String> applied = new HashSet<>();
        for (Applied one : following.applied()) {
            one.build().files().forEach(file -> applied.add(file.path()));
        }
        Map<String, FluxSide> found = new TreeMap<>();
        following.begun().forEach((entry, build) -> {
            boolean all = entry.kustomizations().stream()
                    .allMatch(it -> applied.contains(it.file().path()));
            if (!all && !left.contains(entry.at())) {
                found.put(
                        entry.at(),
                        side(entry, build, applied, following.state().repository()));
            }
        });
        return found;
    }

    private static FluxSide side(Entry entry, Optional<Build> build, Set<String> applied, Repository repository) {
        if (build.isPresent()) {
            boolean built = build.get().built();
            return new FluxSide(
                    Optional.empty(),
                    flat(build.get().objects()),
                    built,
                    built ? List.of() : build.get().reasons());
        }
        List<Manifest> objects = new ArrayList<>();
        for (RepositoryFile file : files(entry, repository)) {
            if (!applied.contains(file.path())) {
                SortedFile sorted = SortedFile.of(file, repository);
                switch (sorted.kind()) {
                    case OBJECTS -> objects.addAll(flat(file.manifests()));
                    case KUSTOMIZATION, CONTRACT, CHART, TEMPLATE, BROKEN, OTHER -> {}
                }
            }
        }
        return new FluxSide(Optional.empty(), objects, true, List.of());
    }

    /** The files that stand where Flux begins, none of those below. */
    static List<RepositoryFile> files(Entry entry, Repository repository) {
        return repository.files().values().stream()
                .filter(file -> file.folder().equals(entry.at()))
                .toList();
    }

    private static List<Manifest> flat(List<Manifest> objects) {
        List<Manifest> flat = new ArrayList<>();
        objects.forEach(object -> flat.addAll(ObjectList.flatten(object)));
        return flat;
    }
}
