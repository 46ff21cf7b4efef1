package dev.veles.repository;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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
 */
public record FileWalk(
        Path root,
        FileNames names,
        NavigableSet<String> folders,
        NavigableSet<String> files,
        NavigableSet<String> named) {
    /** Freezes the sets. */
    public FileWalk {
        folders = Collections.unmodifiableNavigableSet(new TreeSet<>(folders));
        files = Collections.unmodifiableNavigableSet(new TreeSet<>(files));
        named = Collections.unmodifiableNavigableSet(new TreeSet<>(named));
    }

    /**
     * What is left out beside what is never walked.
     *
     * @param excluded what the user excludes
     * @param gitignore whether {@code .gitignore} files are honoured
     */
    public record Filter(Exclusion excluded, boolean gitignore) {
        /** Nothing. */
        public static final Filter NONE = new Filter(Exclusion.NONE, false);
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
                walker.start(whole);
                Files.walkFileTree(whole, walker);
            } else {
                named.add(walker.below(whole));
            }
        }
        walker.files.addAll(named);
        return new FileWalk(root, names, walker.folders, walker.files, named);
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

        private Path top;

        Walker(Path root, FileNames names, Filter filter) {
            this.root = root.toAbsolutePath().normalize();
            this.prefix =
                    this.root.toString().endsWith(File.separator) ? this.root.toString() : this.root + File.separator;
            this.names = names;
            this.filter = filter;
            this.top = this.root;
        }

        void start(Path folder) throws IOException {
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
            if (isYaml(name)
                    && !name.startsWith(".")
                    && (attributes.isRegularFile() || Files.isRegularFile(file))
                    && !isIgnored(file, false)) {
                files.add(below(file));
            }
            return FileVisitResult.CONTINUE;
        }

        private Gitignore ignore(Path folder, Gitignore above) throws IOException {
            return filter.gitignore() ? above.in(folder, below(folder)) : above;
        }

        private boolean isIgnored(Path path, boolean folder) {
            String below = below(path);
            return (filter.excluded() != Exclusion.NONE && filter.excluded().excludes(names.shown(below), folder))
                    || ignores.getOrDefault(path.getParent(), Gitignore.NONE).ignores(below, folder);
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
