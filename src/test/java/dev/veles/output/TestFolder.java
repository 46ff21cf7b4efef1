package dev.veles.output;

import dev.veles.manifest.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An output folder that a test looks at and changes behind Veles' back. */
record TestFolder(Path root) {
    static OwnedTree tree(String owner, String... pathsAndTexts) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return OwnedTree.whole(owner, new FileTree(files));
    }

    /** The folder on a disk that is not waited for: that would take most of the time, and show nothing. */
    OutputFolder output() {
        return new OutputFolder(root, new FaultyDisk(FaultyDisk.Fault.NONE, 0));
    }

    /** Writes a tree, and fails where that is refused. */
    void render(OwnedTree tree) throws OutputException {
        WriteResult result = output().write(tree, false);
        if (result instanceof WriteResult.Refused refused) {
            throw new AssertionError("refused: " + refused.conflicts());
        }
    }

    TestFolder put(String path, String text) {
        return io(() -> {
            Files.createDirectories(root.resolve(path).getParent());
            Files.deleteIfExists(root.resolve(path));
            Files.writeString(root.resolve(path), text);
        });
    }

    TestFolder delete(String path) {
        return io(() -> Files.delete(root.resolve(path)));
    }

    TestFolder link(String path, Path target) {
        return io(() -> {
            Files.createDirectories(root.resolve(path).getParent());
            Files.createSymbolicLink(root.resolve(path), target);
        });
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files and links by path, and all folders, which end with a slash; but not what a write leaves while it runs. */
    Map<String, String> everything() {
        Map<String, String> found = all();
        found.keySet().removeIf(path -> path.isEmpty() || path.startsWith(".veles/.") || path.equals(".veles/"));
        return found;
    }

    /** The texts of all files outside of Veles' own folder. */
    Map<String, String> files() {
        Map<String, String> found = all();
        found.keySet().removeIf(path -> path.isEmpty() || path.endsWith("/") || path.startsWith(".veles/"));
        return found;
    }

    /** Everything, with what a write leaves while it runs. */
    Map<String, String> all() {
        Map<String, String> found = new TreeMap<>();
        walk(path -> found.put(name(path), Files.isDirectory(path) ? "" : Files.readString(path)));
        return found;
    }

    /** When each file and folder was changed last, in milliseconds. */
    Map<String, Long> times() {
        Map<String, Long> found = new TreeMap<>();
        walk(path -> found.put(name(path), Files.getLastModifiedTime(path).toMillis()));
        return found;
    }

    /** Makes all that is there a year old, so that a touch would show. */
    TestFolder age() {
        walk(path -> Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000_000_000L)));
        return this;
    }

    /** Removes all. */
    void clear() {
        io(() -> {
            if (Files.exists(root)) {
                try (Stream<Path> paths = Files.walk(root)) {
                    for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        });
    }

    private void walk(IoConsumer each) {
        io(() -> {
            if (Files.exists(root)) {
                try (Stream<Path> paths = Files.walk(root)) {
                    for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        each.accept(path);
                    }
                }
            }
        });
    }

    private String name(Path path) {
        String name = root.relativize(path).toString().replace('\\', '/');
        return Files.isDirectory(path) && !name.isEmpty() ? name + "/" : name;
    }

    private TestFolder io(IoAction action) {
        try {
            action.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface IoAction {
        void run() throws IOException;
    }

    private interface IoConsumer {
        void accept(Path path) throws IOException;
    }
}
