package dev.veles.repository;

import dev.veles.parallel.Parallel;
import dev.veles.parallel.Task;
import dev.veles.yaml.SourceReader;
import dev.veles.yaml.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A repository as far as somebody asked about it: the YAML and JSON files of the folders that were walked, and every
 * other file that those refer to, read when it is asked for. Paths are relative to the root, which the paths of Flux are
 * relative to. May be used by several threads.
 */
public final class Repository {
    private final Path root;
    private final FileNames names;
    private final NavigableMap<String, RepositoryFile> files = new TreeMap<>();
    /** The same without order, because paths that are alike at length are slow to compare. */
    private final Map<String, RepositoryFile> byPath;

    private final NavigableSet<String> folders;
    private final Set<String> folderPaths;
    private final Task<Map<String, List<RepositoryFile>>> byFolder = new Task<>(this::collected);
    private final Task<TemplateFolders> templates = new Task<>(() -> new TemplateFolders(this));
    private final NavigableSet<String> named;
    private final NavigableSet<String> dead;
    /** Files outside of what was walked, and those that are no YAML by name; absent ones too. */
    private final ConcurrentHashMap<String, Optional<RepositoryFile>> others = new ConcurrentHashMap<>();

    private final ConcurrentHashMap<String, Gitignore> gitignores = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Boolean> otherFolders = new ConcurrentHashMap<>();
    private final Kustomizations kustomizations;

    private Repository(FileWalk walk, Reading reading) {
        this.root = walk.root();
        this.names = walk.names();
        this.folders = walk.folders();
        this.named = walk.named();
        this.dead = walk.dead();
        List<String> unread = new ArrayList<>();
        for (String path : walk.files()) {
            Optional<RepositoryFile> file = reading.known().apply(path);
            file.ifPresentOrElse(it -> files.put(path, it), () -> unread.add(path));
        }
        for (RepositoryFile file : Parallel.map(unread, path -> walked(path, reading))) {
            files.put(file.path(), file);
        }
        this.byPath = new HashMap<>(files);
        this.folderPaths = new HashSet<>(folders);
        this.kustomizations = new Kustomizations(this);
    }

    /**
     * Reads what was walked.
     *
     * @throws UnreadableException for a file that may not be read
     * @throws IOException for a folder that may not be read
     */
    public static Repository read(FileWalk walk) throws IOException {
        return read(walk, Reading.ALL);
    }

    /**
     * How files are read.
     *
     * @param known gives the file of a path if its text is known; it keeps its name
     * @param parsed which files are parsed at once, by several threads, since they will surely be asked for their content
     */
    public record Reading(Function<String, Optional<RepositoryFile>> known, Predicate<RepositoryFile> parsed) {
        /** Everything, and all objects parsed. */
        public static final Reading ALL = new Reading(path -> Optional.empty(), RepositoryFile::looksLikeObjects);
    }

    /**
     * Reads what was walked and is not known yet.
     *
     * @throws UnreadableException for a file that may not be read
     * @throws IOException for a folder that may not be read
     */
    public static Repository read(FileWalk walk, Reading reading) throws IOException {
        try {
            return new Repository(walk, reading);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The folder that paths are relative to. */
    public Path root() {
        return root;
    }

    /** A file or folder as reports print it. */
    public String shown(String path) {
        return names.shown(path);
    }

    /** The YAML and JSON files that were walked, by path. */
    public NavigableMap<String, RepositoryFile> files() {
        return Collections.unmodifiableNavigableMap(files);
    }

    /** The walked files that stand in a folder itself, by name. */
    public List<RepositoryFile> filesIn(String folder) {
        return byFolder.get().getOrDefault(folder, List.of());
    }

    /** Its folders of templates. */
    public TemplateFolders templates() {
        return templates.get();
    }

    private Map<String, List<RepositoryFile>> collected() {
        Map<String, List<RepositoryFile>> found = new HashMap<>();
        for (RepositoryFile file : files.values()) {
            found.computeIfAbsent(file.folder(), folder -> new ArrayList<>(4)).add(file);
        }
        return found;
    }

    /** The files that somebody named, one by one. */
    public NavigableSet<String> named() {
        return named;
    }

    /** Links that lead nowhere, or to a folder that was not walked. */
    public NavigableSet<String> dead() {
        return dead;
    }

    /** The folders that were walked. */
    public NavigableSet<String> folders() {
        return folders;
    }

    /** Its kustomizations. */
    public Kustomizations kustomizations() {
        return kustomizations;
    }

    /** A file by its path, wherever it lies; empty where there is none, or none that can be read as text. */
    public Optional<RepositoryFile> file(String path) {
        RepositoryFile walked = byPath.get(path);
        return walked != null ? Optional.of(walked) : others.computeIfAbsent(path, this::other);
    }

    /** True for the path of a YAML or JSON file that was walked. */
    public boolean isWalked(String path) {
        return byPath.containsKey(path);
    }

    /** True where a file has this path, whatever is in it. */
    public boolean isFile(String path) {
        return byPath.containsKey(path) || at(path).filter(Files::isRegularFile).isPresent();
    }

    /** True where {@code .gitignore} files of the repository keep a path out of Git, whether it is there or not. */
    public boolean isIgnored(String path) {
        if (path.isEmpty() || path.startsWith("..")) {
            return false;
        }
        String folder = RepositoryPath.parent(path);
        return isIgnoredFolder(folder)
                || gitignore(folder).ignores(path, true)
                || gitignore(folder).ignores(path, false);
    }

    private boolean isIgnoredFolder(String folder) {
        String above = RepositoryPath.parent(folder);
        return !folder.isEmpty() && (isIgnoredFolder(above) || gitignore(above).ignores(folder, true));
    }

    /** What ignores the files of a folder. */
    private Gitignore gitignore(String folder) {
        Gitignore known = gitignores.get(folder);
        if (known == null) {
            Gitignore above = folder.isEmpty() ? Gitignore.NONE : gitignore(RepositoryPath.parent(folder));
            known = at(folder).map(path -> in(path, folder, above)).orElse(above);
            gitignores.put(folder, known);
        }
        return known;
    }

    /** A file that cannot be read ignores nothing. */
    private static Gitignore in(Path path, String folder, Gitignore above) {
        try {
            return above.in(path, folder);
        } catch (IOException e) {
            return above;
        }
    }

    /** True where a folder has this path. */
    public boolean isFolder(String path) {
        return folderPaths.contains(path)
                || (!byPath.containsKey(path)
                        && otherFolders.computeIfAbsent(
                                path, it -> at(it).filter(Files::isDirectory).isPresent()));
    }

    /** Where a path leads; empty for a text that can be the name of nothing, such as one with a NUL in it. */
    private Optional<Path> at(String path) {
        try {
            return Optional.of(root.resolve(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<RepositoryFile> other(String path) {
        try {
            if (at(path).filter(Files::isRegularFile).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(read(path));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** Reads a file, and parses it at once if it will surely be asked for its content. */
    private RepositoryFile walked(String path, Reading reading) {
        try {
            RepositoryFile file = read(path);
            if (named.contains(path) || reading.parsed().test(file) || KustomizationFile.isNamedAsOne(path)) {
                file.documents();
            }
            return file;
        } catch (UnreadableException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RepositoryFile read(String path) throws UnreadableException {
        return new RepositoryFile(path, SourceReader.readFile(root.resolve(path), names.shown(path)));
    }
}
