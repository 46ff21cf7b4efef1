package dev.veles.validate;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The kustomizations of a tree, and which files each of them reaches. */
final class Kustomizations {
    private final Tree tree;
    private final NavigableMap<String, KustomizationFile> byFolder;
    private final Set<String> parts = new TreeSet<>();
    private final Set<String> data = new TreeSet<>();

    private Kustomizations(Tree tree, NavigableMap<String, KustomizationFile> byFolder) {
        this.tree = tree;
        this.byFolder = Collections.unmodifiableNavigableMap(byFolder);
        for (KustomizationFile kustomization : all()) {
            reach(kustomization).forEach(file -> parts.add(file.path()));
            kustomization.data().stream()
                    .map(name -> TreePath.resolve(kustomization.folder(), name))
                    .flatMap(Optional::stream)
                    .forEach(data::add);
        }
    }

    /** Finds them by the names of their files. */
    static Kustomizations in(Tree tree) {
        NavigableMap<String, KustomizationFile> found = new TreeMap<>();
        for (TreeFile file : tree.files().values()) {
            KustomizationFile.of(file).ifPresent(it -> found.putIfAbsent(it.folder(), it));
        }
        return new Kustomizations(tree, found);
    }

    /** All of them, Components too, by folder. */
    Collection<KustomizationFile> all() {
        return byFolder.values();
    }

    /** The one of a folder. */
    Optional<KustomizationFile> of(String folder) {
        return Optional.ofNullable(byFolder.get(folder));
    }

    /** The files that a build of the folder reads, nearest first: its own before those of its bases. */
    Collection<TreeFile> reach(KustomizationFile start) {
        Map<String, TreeFile> files = new LinkedHashMap<>();
        Deque<KustomizationFile> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            KustomizationFile next = open.removeFirst();
            if (files.putIfAbsent(next.file().path(), next.file()) != null) {
                continue;
            }
            for (String reference : next.references()) {
                Optional<String> path = TreePath.resolve(next.folder(), reference);
                path.flatMap(tree::file)
                        .filter(file -> !KustomizationFile.isNamedAsOne(file.path()))
                        .ifPresent(file -> files.put(file.path(), file));
                path.flatMap(this::of).ifPresent(open::addLast);
            }
        }
        return files.values();
    }

    /** What a file is to them. */
    FileRole role(TreeFile file) {
        if (parts.contains(file.path())) {
            return FileRole.PART;
        }
        if (data.contains(file.path())) {
            return FileRole.DATA;
        }
        return isTemplate(file.folder()) ? FileRole.TEMPLATE : FileRole.LOOSE;
    }

    private boolean isTemplate(String folder) {
        String chart = TreePath.parent(folder);
        return !folder.isEmpty()
                && (TreePath.name(folder).equals("templates")
                                && tree.file(TreePath.join(chart, "Chart.yaml")).isPresent()
                        || isTemplate(chart));
    }

    /** The Components that no kustomization reaches, so that nothing builds them. */
    Set<String> unusedComponents() {
        Set<String> unused = new TreeSet<>();
        all().stream().filter(KustomizationFile::isComponent).forEach(it -> unused.add(it.folder()));
        all().stream()
                .filter(kustomization -> !kustomization.isComponent())
                .forEach(kustomization -> reach(kustomization).forEach(file -> unused.remove(file.folder())));
        return unused;
    }
}
