package dev.veles.flux;

import dev.veles.build.Build;
import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.repository.FileKind;
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

    /** Those of both states, by folder. */
    static List<FluxPair> pairs(Following before, Following after) {
        Map<String, FluxSide> old = of(before);
        Map<String, FluxSide> fresh = of(after);
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

    /** The paths of the files that such points take as they stand. */
    static Set<String> files(Following following) {
        Set<String> applied = applied(following);
        Set<String> files = new HashSet<>();
        following.begun().forEach((entry, build) -> {
            if (build.isEmpty() && begins(entry, applied)) {
                loose(entry, applied, following.state().repository()).forEach(file -> files.add(file.path()));
            }
        });
        return files;
    }

    private static Map<String, FluxSide> of(Following following) {
        Set<String> applied = applied(following);
        Map<String, FluxSide> found = new TreeMap<>();
        following.begun().forEach((entry, build) -> {
            if (begins(entry, applied)) {
                FluxSide side = build.map(StartingPoints::built)
                        .orElseGet(() ->
                                written(loose(entry, applied, following.state().repository())));
                found.merge(entry.at(), side, StartingPoints::both);
            }
        });
        return found;
    }

    private static Set<String> applied(Following following) {
        Set<String> applied = new HashSet<>();
        for (Applied one : following.applied()) {
            one.build().files().forEach(file -> applied.add(file.path()));
        }
        return applied;
    }

    private static boolean begins(Entry entry, Set<String> applied) {
        return !entry.kustomizations().stream()
                .allMatch(it -> applied.contains(it.file().path()));
    }

    private static FluxSide built(Build build) {
        return new FluxSide(
                Optional.empty(),
                ObjectList.flatten(build.objects()),
                build.built(),
                build.built() ? List.of() : build.reasons());
    }

    private static FluxSide written(List<RepositoryFile> files) {
        List<Manifest> objects = new ArrayList<>();
        files.forEach(file -> objects.addAll(ObjectList.flatten(file.manifests())));
        return new FluxSide(Optional.empty(), objects, true, List.of());
    }

    /** A folder may hold a kustomization and, beside it, what that leaves out. */
    private static FluxSide both(FluxSide one, FluxSide other) {
        List<Manifest> objects = new ArrayList<>(one.objects());
        objects.addAll(other.objects());
        List<Finding> findings = new ArrayList<>(one.findings());
        findings.addAll(other.findings());
        return new FluxSide(Optional.empty(), objects, one.known() && other.known(), findings);
    }

    private static List<RepositoryFile> loose(Entry entry, Set<String> applied, Repository repository) {
        boolean alone = repository.kustomizations().of(entry.at()).isEmpty();
        List<RepositoryFile> files = new ArrayList<>();
        for (RepositoryFile file : repository.files().values()) {
            boolean here = file.folder().equals(entry.at()) && !applied.contains(file.path());
            if (here && (entry.holds(file) || (alone && isOther(file, repository)))) {
                files.add(file);
            }
        }
        return files;
    }

    /** A Kustomization at which Flux does not begin is another one's, or nobody's. */
    private static boolean isOther(RepositoryFile file, Repository repository) {
        return SortedFile.of(file, repository).kind() == FileKind.OBJECTS
                && ObjectList.flatten(file.manifests()).stream().noneMatch(FluxKustomization::is);
    }
}
