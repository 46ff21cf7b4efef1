package dev.veles.repository;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The YAML and JSON files below some folders. Left out are hidden files and folders, as Flux leaves them out of what it
 * fetches, {@code node_modules}, and what is excluded; links to folders are not followed.
 *
 * @param root the repository's root, which all paths are relative to
 * @param names what reports call them
 * @param folders the folders that were walked, the root being the empty path
 * @param files the files that were found
 * @param named those of them that somebody named
 * @param dead links that lead nowhere, or to a folder that was not walked
 */
public record FileWalk(
        Path root,
        FileNames names,
        NavigableSet<String> folders,
        NavigableSet<String> files,
        NavigableSet<String> named,
        NavigableSet<String> dead) {
    /** Freezes the sets. */
    public FileWalk {
        folders = Collections.unmodifiableNavigableSet(new TreeSet<>(folders));
        files = Collections.unmodifiableNavigableSet(new TreeSet<>(files));
        named = Collections.unmodifiableNavigableSet(new TreeSet<>(named));
        dead = Collections.unmodifiableNavigableSet(new TreeSet<>(dead));
    }

    /**
     * What is left out beside what is never walked.
     *
     * @param excluded what the user excludes
     * @param gitignore whether {@code .gitignore} files are honoured
     * @param committed what Git holds in spite of them: it is delivered, and so it is judged
     */
    public record Filter(Exclusion excluded, boolean gitignore, Committed committed) {
        /** Nothing. */
        public static final Filter NONE = new Filter(Exclusion.NONE, false);

        /** Without a repository that could hold what is ignored. */
        public Filter(Exclusion excluded, boolean gitignore) {
            this(excluded, gitignore, root -> List.of());
        }
    }

    /** Knows what is committed although it is ignored; asked only where something is ignored. */
    @FunctionalInterface
    public interface Committed {
        /**
         * The files.
         *
         * @param root a folder in the repository
         */
        Collection<Path> ignored(Path root);
    }

    /** Says what a user excludes. */
    @FunctionalInterface
    public interface Exclusion {
        /** Nothing is left out. */
        Exclusion NONE = (name, isFolder) -> false;

        /**
         * Whether a walk leaves something out.
         *
         * @param name as reports name it
         * @param isFolder true for a folder, which is left out with all that it holds
         */
        boolean excludes(String name, boolean isFolder);
    }

    /** Walks a whole folder as the root. */
    public static FileWalk all(Path root, FileNames names) throws IOException {
        return of(root, names, List.of(root), Filter.NONE);
    }

    /**
     * Walks some files and folders. A file that is named itself is taken whatever its name.
     *
     * @param starts files and folders, in the repository or not
     * @throws IOException for a folder that may not be read
     */
    public static FileWalk of(Path root, FileNames names, List<Path> starts, Filter filter) throws IOException {
        Walker walker = new Walker(root, names, filter);
        NavigableSet<String> named = new TreeSet<>();
        for (Path start : starts) {
            Path whole = start.toAbsolutePath().normalize();
            if (Files.isDirectory(whole)) {
                walker.walk(whole);
            } else {
                named.add(walker.below(whole));
            }
        }
        if (walker.ignored) {
            for (Path file : filter.committed().ignored(root)) {
                walker.addCommitted(file, starts);
            }
        }
        walker.files.addAll(named);
        return new FileWalk(root, names, walker.folders, walker.files, named, walker.dead());
    }

    /**
     * Takes the files that somebody else has listed, such as Git, which knows what is ignored.
     *
     * @param listed paths relative to the root; those that are no files are left out
     * @param filter what is left out beside that; links to folders are not looked for
     */
    public static FileWalk listed(Path root, FileNames names, Collection<String> listed, Filter filter) {
        NavigableSet<String> files = new TreeSet<>();
        NavigableSet<String> folders = new TreeSet<>(Set.of(""));
        for (String path : listed) {
            String name = RepositoryPath.name(path);
            String walked = walked(RepositoryPath.parent(path), names, filter);
            for (String folder = walked; folders.add(folder); ) {
                folder = RepositoryPath.parent(folder);
            }
            boolean left = !walked.equals(RepositoryPath.parent(path)) || isLeftOut(path, false, names, filter);
            if (!left && isYaml(name) && Files.isRegularFile(root.resolve(path))) {
                files.add(path);
            }
        }
        return new FileWalk(root, names, folders, files, new TreeSet<>(), new TreeSet<>());
    }

    /** A folder, or the one above it that a walk would not go further down from. */
    private static String walked(String folder, FileNames names, Filter filter) {
        if (folder.isEmpty()) {
            return folder;
        }
        String parent = RepositoryPath.parent(folder);
        String above = walked(parent, names, filter);
        return above.equals(parent) && !isLeftOut(folder, true, names, filter) ? folder : above;
    }

    private static boolean isLeftOut(String path, boolean isFolder, FileNames names, Filter filter) {
        String name = RepositoryPath.name(path);
        return name.startsWith(".")
                || (isFolder && name.equals("node_modules"))
                || (filter.excluded() != Exclusion.NONE && filter.excluded().excludes(names.shown(path), isFolder));
    }

    /** True for the names of files that are taken for YAML or JSON. */
    static boolean isYaml(String name) {
        return name.endsWith(".yaml")
                || name.endsWith(".yml")
                || name.endsWith(".json")
                || KustomizationFile.isNamedAsOne(name);
    }

    private static final class Walker extends SimpleFileVisitor<Path> {
        private final Path root;
        private final String prefix;
        private final FileNames names;
        private final Filter filter;
        private final NavigableSet<String> folders = new TreeSet<>();
        private final NavigableSet<String> files = new TreeSet<>();
        /** By folder, with what its parents say. */
        private final Map<Path, Gitignore> ignores = new HashMap<>();

        /** Links that are not followed. */
        private final NavigableMap<String, Path> links = new TreeMap<>();

        private Path top;
        private boolean ignored;

        Walker(Path root, FileNames names, Filter filter) {
            this.root = root.toAbsolutePath().normalize();
            this.prefix =
                    this.root.toString().endsWith(File.separator) ? this.root.toString() : this.root + File.separator;
            this.names = names;
            this.filter = filter;
            this.top = this.root;
        }

        /** Walks a folder; one that is named by a link to it is walked as well. */
        void walk(Path folder) throws IOException {
            start(folder);
            if (!Files.isSymbolicLink(folder)) {
                Files.walkFileTree(folder, this);
                return;
            }
            preVisitDirectory(folder, Files.readAttributes(folder, BasicFileAttributes.class));
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
                for (Path child : children) {
                    Files.walkFileTree(child, this);
                }
            }
        }

        NavigableSet<String> dead() throws IOException {
            NavigableSet<String> dead = new TreeSet<>();
            for (Map.Entry<String, Path> link : links.entrySet()) {
                Path target = link.getValue();
                boolean there = Files.exists(target)
                        && folders.contains(root.toRealPath()
                                .relativize(target.toRealPath())
                                .toString()
                                .replace('\\', '/'));
                if (!there) {
                    dead.add(link.getKey());
                }
            }
            return dead;
        }

        private void start(Path folder) throws IOException {
            top = folder;
            Gitignore above = Gitignore.NONE;
            for (Path parent = root; !parent.equals(folder) && folder.startsWith(parent); ) {
                above = ignore(parent, above);
                ignores.put(parent, above);
                parent = parent.resolve(parent.relativize(folder).getName(0));
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            String path = below(folder);
            if (!folder.equals(top) && (isPassedOver(folder) || isIgnored(folder, true))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(path);
            Gitignore above = ignores.getOrDefault(folder.getParent(), Gitignore.NONE);
            ignores.put(folder, ignore(folder, above));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (attributes.isSymbolicLink()
                    && !name.startsWith(".")
                    && (isYaml(name) ? !Files.isRegularFile(file) : Files.isDirectory(file))
                    && !isIgnored(file, Files.isDirectory(file))) {
                links.put(below(file), file);
                return FileVisitResult.CONTINUE;
            }
            if (isYaml(name)
                    && !name.startsWith(".")
                    && (attributes.isRegularFile() || Files.isRegularFile(file))
                    && !isIgnored(file, false)) {
                files.add(below(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (!path.equals(top) && (isPassedOver(path) || isIgnored(path, true))) {
                return FileVisitResult.CONTINUE;
            }
            String reason = failure instanceof AccessDeniedException ? "permission denied" : "cannot be read";
            throw new IOException(names.shown(below(path)) + ": " + reason, failure);
        }

        private Gitignore ignore(Path folder, Gitignore above) throws IOException {
            return filter.gitignore() ? above.in(folder, below(folder)) : above;
        }

        private boolean isIgnored(Path path, boolean folder) {
            String below = below(path);
            if (filter.excluded() != Exclusion.NONE && filter.excluded().excludes(names.shown(below), folder)) {
                return true;
            }
            boolean byGit =
                    ignores.getOrDefault(path.getParent(), Gitignore.NONE).ignores(below, folder);
            ignored |= byGit;
            return byGit;
        }

        /** Takes a file in spite of what ignores it; a path has no hidden part where the walk would have gone. */
        private void addCommitted(Path file, List<Path> starts) {
            String path = below(file);
            boolean wanted = isYaml(String.valueOf(file.getFileName()))
                    && !("/" + path).contains("/.")
                    && !("/" + path).contains("/node_modules/")
                    && Files.isRegularFile(file)
                    && (filter.excluded() == Exclusion.NONE
                            || !filter.excluded().excludes(names.shown(path), false));
            for (Path start : starts) {
                if (wanted && file.startsWith(start.toAbsolutePath().normalize())) {
                    files.add(path);
                    addFolders(path);
                }
            }
        }

        private void addFolders(String path) {
            String folder = path;
            while (!folder.isEmpty()) {
                folder = RepositoryPath.parent(folder);
                folders.add(folder);
            }
        }

        /** A walk asks this of each file, and nearly all begin as the root does. */
        private String below(Path path) {
            String whole = path.toString();
            boolean inside = whole.startsWith(prefix);
            return (inside
                            ? whole.substring(prefix.length())
                            : root.relativize(path.toAbsolutePath().normalize()).toString())
                    .replace('\\', '/');
        }

        private static boolean isPassedOver(Path folder) {
            String name = String.valueOf(folder.getFileName());
            return name.startsWith(".") || name.equals("node_modules");
        }
    }
}
