package dev.veles.rules.kustomize;

import dev.veles.finding.NearName;
import dev.veles.parallel.Task;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Finds what a path to nothing was probably meant to be. */
final class NearPath {
    private final Repository repository;
    private final Task<Set<String>> taken;

    /**
     * Prepares looking.
     *
     * @param taken paths that are named already, and so not meant; asked for where something is near
     */
    NearPath(Repository repository, Supplier<Set<String>> taken) {
        this.repository = repository;
        this.taken = new Task<>(taken);
    }

    /**
     * The reference with its first wrong name put right; empty where nothing is near, or the rest leads to nothing too.
     *
     * @param folder what the reference is relative to
     */
    Optional<String> of(String folder, String reference) {
        int end = 0;
        while (end >= 0) {
            int next = reference.indexOf('/', end);
            String head = next < 0 ? reference : reference.substring(0, next);
            String path = RepositoryPath.resolve(folder, head);
            if (!repository.isFolder(path)) {
                String rest = next < 0 ? "" : reference.substring(next);
                return corrected(folder, reference.substring(0, end), path, rest);
            }
            end = next < 0 ? -1 : next + 1;
        }
        return Optional.empty();
    }

    private Optional<String> corrected(String folder, String before, String path, String rest) {
        Map<String, String> byStem = new TreeMap<>();
        for (String name : children(RepositoryPath.parent(path))) {
            byStem.putIfAbsent(stem(name), name);
        }
        return NearName.of(stem(RepositoryPath.name(path)), byStem.keySet())
                .map(stem -> before + byStem.get(stem) + rest)
                .filter(near -> isThere(RepositoryPath.resolve(folder, near)));
    }

    /** Endings are alike, and would make short names look near. */
    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private boolean isThere(String path) {
        return repository.isFile(path) || repository.isFolder(path);
    }

    /** The names of files and folders that were walked, less what is named already. */
    private Collection<String> children(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        Set<String> names = new TreeSet<>();
        NavigableMap<String, ?> files = repository.files().tailMap(prefix, true);
        for (Map.Entry<String, ?> file : files.entrySet()) {
            if (!add(file.getKey(), prefix, names)) {
                break;
            }
        }
        NavigableSet<String> folders = repository.folders().tailSet(prefix, false);
        for (String below : folders) {
            if (!add(below, prefix, names)) {
                break;
            }
        }
        return names;
    }

    private boolean add(String path, String prefix, Set<String> names) {
        if (!path.startsWith(prefix)) {
            return false;
        }
        if (path.indexOf('/', prefix.length()) < 0 && !taken.get().contains(path)) {
            names.add(path.substring(prefix.length()));
        }
        return true;
    }
}
