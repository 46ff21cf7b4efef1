package dev.veles.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a report is written to: whole or not at all, in UTF-8.
 *
 * @param name as the user wrote it
 * @param path where it is
 */
record ReportFile(String name, Path path) {
    /**
     * Looks whether it can be written, before any work starts.
     *
     * @throws UsageException if there is no folder for it, or it is one
     */
    static ReportFile of(String name) {
        Path path = path(name);
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException(
                    "there is no folder for the report \"" + name + "\"", "Create the folder, or name another file.");
        }
        if (Files.isDirectory(path)) {
            throw new UsageException(
                    "the report \"" + name + "\" is a folder", "Name a file, such as " + name + "/veles.sarif.");
        }
        return new ReportFile(name, path);
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("\"" + name + "\" is not a path: " + e.getReason(), "Name another file.");
        }
    }

    /**
     * Writes it.
     *
     * @throws UsageException if it cannot be written
     */
    void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                // A pipe or a device, such as /dev/stderr: nothing may take its place.
                Files.write(path, bytes);
            } else {
                replace(Files.exists(path) ? path.toRealPath() : path.toAbsolutePath(), bytes);
            }
        } catch (IOException e) {
            throw new UsageException("the report \"" + name + "\" cannot be written: " + e, "Name another file.");
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        // Not createTempFile: what it makes only its owner can read, and CI systems collect reports as somebody else.
        Path next = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.write(next, bytes);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
