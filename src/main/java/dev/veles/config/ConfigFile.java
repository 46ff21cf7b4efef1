package dev.veles.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the configuration that holds for a folder. */
public final class ConfigFile {
    /** What the file is called. */
    public static final String NAME = ".veles.yaml";

    private ConfigFile() {}

    /**
     * Looks in a folder and in those above it, up to the root of the repository: the folder with {@code .git}, which is
     * a file in a work tree.
     *
     * @param from where to begin
     * @return the nearest, as an absolute path; empty where there is none
     */
    public static Optional<Path> find(Path from) {
        Path folder = from.toAbsolutePath().normalize();
        while (folder != null) {
            Path file = folder.resolve(NAME);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
            if (Files.exists(folder.resolve(".git"))) {
                return Optional.empty();
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }
}
