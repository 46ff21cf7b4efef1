package dev.veles.repository;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The kustomizations of a repository, and which files each of them reaches. */
public final class Kustomizations {
    private final Repository repository;
    /** Those among the files that were walked. */
    private final NavigableMap<String, KustomizationFile> byFolder = new TreeMap<>();

    /** Those in folders above what was walked, which say what a file is for that somebody named alone. */
    private final List<KustomizationFile> above = new ArrayList<>();

    private final Set<String> parts = new HashSet<>();
    private final Set<String> data = new HashSet<>();
    /** Those that take objects from a folder or file, by its path. */
    private final Map<String, List<KustomizationFile>> users = new HashMap<>();

    Kustomizations(Repository repository) {
        this.repository = repository;
        for (RepositoryFile file : repository.files().values()) {
            KustomizationFile.of(file).ifPresent(it -> byFolder.putIfAbsent(it.folder(), it));
        }
        for (String folder : foldersAbove()) {
            outside(folder).ifPresent(above::add);
        }
        above.forEach(this::noteFiles);
        for (KustomizationFile kustomization : byFolder.values()) {
            noteFiles(kustomization);
            for (String name : kustomization.objects()) {
                users.computeIfAbsent(RepositoryPath.resolve(kustomization.folder(), name), it -> new ArrayList<>(1))
                        .add(kustomization);
            }
        }
    }

    /** The folders that were not walked and lie above what was, up to the root: few, so that they can be asked for. */
    private Set<String> foldersAbove() {
        Set<String> folders = new TreeSet<>();
        for (String file : repository.named()) {
            addUpwards(RepositoryPath.parent(file), folders);
        }
        for (String folder : repository.folders()) {
            if (!folder.isEmpty()) {
                addUpwards(RepositoryPath.parent(folder), folders);
            }
        }
        return folders;
    }

    private void addUpwards(String start, Set<String> folders) {
        String folder = start;
        while (!repository.folders().contains(folder) && !folder.startsWith("..") && folders.add(folder)) {
            folder = RepositoryPath.parent(folder);
        }
    }

    private void noteFiles(KustomizationFile kustomization) {
        String folder = kustomization.folder();
        parts.add(kustomization.file().path());
        for (String name : kustomization.references()) {
            String path = RepositoryPath.resolve(folder, name);
            if (!KustomizationFile.isNamedAsOne(path)) {
                parts.add(path);
            }
        }
        for (String name : kustomization.data()) {
            data.add(RepositoryPath.resolve(folder, name));
        }
    }

    /** All that were walked, Components too, by folder. */
    public Collection<KustomizationFile> all() {
        return Collections.unmodifiableCollection(byFolder.values());
    }

    /** Those in the folders above what was walked, by folder; they are not built. */
    public List<KustomizationFile> above() {
        return Collections.unmodifiableList(above);
    }

    /** The one of a folder, which may lie outside of what was walked. */
    public Optional<KustomizationFile> of(String folder) {
        KustomizationFile known = byFolder.get(folder);
        return known != null ? Optional.of(known) : outside(folder);
    }

    private Optional<KustomizationFile> outside(String folder) {
        if (FileWalk.isYaml(folder)) {
            return Optional.empty();
        }
        for (String name : KustomizationFile.NAMES) {
            Optional<KustomizationFile> found =
                    repository.file(RepositoryPath.join(folder, name)).flatMap(KustomizationFile::of);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** True for the file that a folder is built from. */
    public boolean isKustomization(RepositoryFile file) {
        return KustomizationFile.isNamedAsOne(file.path())
                && KustomizationFile.of(file).isPresent();
    }

    /** True for the folder of a kustomization that another one, among those that were walked, builds on. */
    public boolean isBase(KustomizationFile kustomization) {
        return users.containsKey(kustomization.folder());
    }

    /** Those, among what was walked, that name the folder or file as something to take objects from. */
    public List<KustomizationFile> users(String path) {
        return Collections.unmodifiableList(users.getOrDefault(path, List.of()));
    }

    /** The files that a build of the folder reads, nearest first: its own before those of its bases. */
    public Collection<RepositoryFile> reach(KustomizationFile start) {
        Map<String, RepositoryFile> files = new LinkedHashMap<>();
        Deque<KustomizationFile> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            KustomizationFile next = open.removeFirst();
            if (files.putIfAbsent(next.file().path(), next.file()) == null) {
                for (String reference : next.objects()) {
                    of(RepositoryPath.resolve(next.folder(), reference)).ifPresent(open::addLast);
                }
                for (String reference : next.references()) {
                    add(RepositoryPath.resolve(next.folder(), reference), files);
                }
            }
        }
        return files.values();
    }

    /** Most strings of a kustomization name no file, and asking the disk for each would take longer than reading them. */
    private void add(String path, Map<String, RepositoryFile> files) {
        if (FileWalk.isYaml(path) && !KustomizationFile.isNamedAsOne(path)) {
            repository.file(path).ifPresent(file -> files.put(file.path(), file));
        }
    }

    /** What a file is to them. */
    public FileRole role(RepositoryFile file) {
        if (parts.contains(file.path())) {
            return FileRole.PART;
        }
        if (data.contains(file.path())) {
            return FileRole.DATA;
        }
        return isTemplate(file.folder()) ? FileRole.TEMPLATE : FileRole.LOOSE;
    }

    private boolean isTemplate(String folder) {
        if (folder.isEmpty()) {
            return false;
        }
        String chart = RepositoryPath.parent(folder);
        boolean templates = RepositoryPath.name(folder).equals("templates")
                && repository.isFile(RepositoryPath.join(chart, "Chart.yaml"));
        return templates || isTemplate(chart);
    }

    /** The Components that no kustomization reaches, so that nothing builds them. */
    public Set<String> unusedComponents() {
        Set<String> unused = new TreeSet<>();
        for (KustomizationFile kustomization : all()) {
            if (kustomization.isComponent()) {
                unused.add(kustomization.folder());
            }
        }
        for (KustomizationFile kustomization : all()) {
            if (!kustomization.isComponent()) {
                reach(kustomization).forEach(file -> unused.remove(file.folder()));
            }
        }
        return unused;
    }
}
