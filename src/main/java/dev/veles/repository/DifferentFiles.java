package dev.veles.repository;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Finds the files that are not the same below two folders, whatever is in them; what Git keeps for itself is no file. */
public final class DifferentFiles {
    private static final Set<String> NOT_WALKED = Set.of(".git", "node_modules");

    private DifferentFiles() {}

    /**
     * The paths, relative to either folder, with forward slashes: of files that have other bytes, and of those that only
     * one folder has.
     *
     * @throws IOException for what may not be read
     */
    public static NavigableSet<String> between(Path one, Path other) throws IOException {
        NavigableSet<String> different = files(one);
        for (String path : files(other)) {
            if (!different.add(path) && same(one.resolve(path), other.resolve(path))) {
                different.remove(path);
            }
        }
        return different;
    }

    private static boolean same(Path one, Path other) throws IOException {
        boolean links = Files.isSymbolicLink(one) || Files.isSymbolicLink(other);
        if (links) {
            return Files.isSymbolicLink(one)
                    && Files.isSymbolicLink(other)
                    && Files.readSymbolicLink(one).equals(Files.readSymbolicLink(other));
        }
        return Files.mismatch(one, other) < 0;
    }

    private static NavigableSet<String> files(Path root) throws IOException {
        NavigableSet<String> files = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean walked = folder.equals(root) || !NOT_WALKED.contains(String.valueOf(folder.getFileName()));
                return walked ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(root.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
