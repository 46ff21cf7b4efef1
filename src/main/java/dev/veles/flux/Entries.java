package dev.veles.flux;

import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds out from the files alone which Kustomizations no other one applies. */
final class Entries {
    private final FluxFiles files;
    private final SourcesHere sources;
    /** By path of the file. */
    private final Map<String, List<Found>> byFile = new LinkedHashMap<>();

    /** The folders that are applied. */
    private final Map<Found, String> folders = new LinkedHashMap<>();

    /** Who applies what, as far as the files tell. */
    private final Map<Found, Set<Found>> parents = new HashMap<>();

    Entries(FluxFiles files, SourcesHere sources) {
        this.files = files;
        this.sources = sources;
        for (Found found : files.kustomizations()) {
            byFile.computeIfAbsent(found.file().path(), path -> new ArrayList<>())
                    .add(found);
        }
        files.kustomizations().forEach(this::claim);
    }

    /** Notes what a Kustomization applies; one that applies itself is none the less applied by somebody else first. */
    private void claim(Found parent) {
        Optional<String> folder =
                sources.folder(parent.kustomization()).filter(files.repository().folders()::contains);
        folder.ifPresent(it -> folders.put(parent, it));
        for (String path : folder.map(files::reach).orElse(Set.of())) {
            for (Found child : byFile.getOrDefault(path, List.of())) {
                if (!child.equals(parent)) {
                    parents.computeIfAbsent(child, it -> new LinkedHashSet<>()).add(parent);
                }
            }
        }
    }

    /**
     * True for what stands in a folder that another Kustomization applies, and that its build leaves out: nobody applies
     * it as it stands, and a parent would say more of it.
     */
    boolean isLeftOut(Entry entry) {
        for (Map.Entry<Found, String> parent : folders.entrySet()) {
            if (!entry.kustomizations().contains(parent.getKey())
                    && RepositoryPath.isIn(entry.at(), parent.getValue())) {
                return true;
            }
        }
        return false;
    }

    private boolean isClaimed(Found found) {
        return parents.containsKey(found);
    }

    /**
     * Those to go on with where nothing led to them although others apply them: all that none of the others applies or,
     * where they apply one another in a round, one of them.
     *
     * @param met the paths of the files whose Kustomizations were met
     * @param taken those that were given before
     */
    List<Found> forgotten(Set<String> met, Set<Found> taken) {
        Set<Found> open = new LinkedHashSet<>();
        for (Found found : files.kustomizations()) {
            if (isClaimed(found) && !met.contains(found.file().path()) && !taken.contains(found)) {
                open.add(found);
            }
        }
        List<Found> first = new ArrayList<>();
        for (Found found : open) {
            if (Collections.disjoint(parents.getOrDefault(found, Set.of()), open)) {
                first.add(found);
            }
        }
        return first.isEmpty() && !open.isEmpty() ? List.of(open.iterator().next()) : first;
    }

    /** Where to begin: folders first, then files, each by path. */
    List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        Repository repository = files.repository();
        for (KustomizationFile kustomization : repository.kustomizations().all()) {
            if (!kustomization.isComponent() && !repository.kustomizations().isBase(kustomization)) {
                List<Found> free = free(files.reach(kustomization.folder()));
                if (!free.isEmpty()) {
                    entries.add(new Entry(Optional.of(kustomization.folder()), free));
                }
            }
        }
        Map<String, List<Found>> loose = new TreeMap<>();
        for (Found found : files.kustomizations()) {
            if (!isClaimed(found) && files.isLoose(found.file())) {
                loose.computeIfAbsent(found.file().folder(), it -> new ArrayList<>())
                        .add(found);
            }
        }
        loose.values().forEach(free -> entries.add(new Entry(Optional.empty(), free)));
        return entries;
    }

    private List<Found> free(Set<String> paths) {
        List<Found> free = new ArrayList<>();
        for (String path : paths) {
            for (Found found : byFile.getOrDefault(path, List.of())) {
                if (!isClaimed(found)) {
                    free.add(found);
                }
            }
        }
        return free;
    }
}
