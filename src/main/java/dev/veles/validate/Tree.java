package dev.veles.validate;

import dev.veles.yaml.SourceReader;
import dev.veles.yaml.UnreadableException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The YAML files of a folder, in memory. Folders and files whose names begin with a dot are left out, as Flux leaves
 * them out of what it fetches; links to folders are not followed.
 *
 * @param root the folder
 * @param name the folder as the user wrote it, with forward slashes
 * @param folders all folders by their paths below the root, the root being the empty path
 * @param files the YAML files by their paths below the root
 */
record Tree(Path root, String name, NavigableSet<String> folders, NavigableMap<String, TreeFile> files) {
    /** Freezes the collections. */
    Tree {
        folders = Collections.unmodifiableNavigableSet(folders);
        files = Collections.unmodifiableNavigableMap(files);
    }

    /**
     * Reads a folder.
     *
     * @throws UnreadableException for a file that may not be read
     * @throws IOException for a folder that may not be read
     */
    static Tree read(Path root, String name) throws IOException {
        Reader reader = new Reader(root, name);
        Files.walkFileTree(root, reader);
        return new Tree(root, name, reader.folders, reader.files);
    }

    /** A file by its path. */
    Optional<TreeFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** A file or folder as reports print it. */
    String shown(String path) {
        return path.isEmpty() ? name : name.equals(".") ? path : name + "/" + path;
    }

    private static boolean isYaml(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml") || KustomizationFile.isNamedAsOne(path);
    }

    private static final class Reader extends SimpleFileVisitor<Path> {
        private final Path root;
        private final String name;
        private final NavigableSet<String> folders = new TreeSet<>();
        private final NavigableMap<String, TreeFile> files = new TreeMap<>();

        Reader(Path root, String name) {
            this.root = root;
            this.name = name;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String path = below(folder);
            if (isHidden(path)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = below(file);
            if (isYaml(path) && !isHidden(path) && Files.isRegularFile(file)) {
                String shown = name.equals(".") ? path : name + "/" + path;
                files.put(path, TreeFile.of(path, SourceReader.readFile(file, shown)));
            }
            return FileVisitResult.CONTINUE;
        }

        private String below(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }

        private static boolean isHidden(String path) {
            return TreePath.name(path).startsWith(".");
        }
    }
}
