package dev.veles.config;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder that paths and globs are relative to, and the working folder, which the names in reports are relative to.
 * Paths are compared as they are written: no link is followed.
 */
public final class PathBase {
    private final Path folder;
    private final Path working;

    /**
     * Takes the folders.
     *
     * @param folder the configuration's
     * @param working where the program runs
     */
    public PathBase(Path folder, Path working) {
        this.working = working.toAbsolutePath().normalize();
        this.folder = this.working.resolve(folder).normalize();
    }

    /** The base of what the command line says. */
    public static PathBase of(Path working) {
        return new PathBase(working, working);
    }

    /**
     * The path that globs see.
     *
     * @param name a path as the user wrote it, relative to the working folder
     * @return relative to the folder, with forward slashes; begins with {@code ..} where it lies elsewhere, so that no
     *     glob from the folder on reaches it
     */
    public String pathOf(String name) {
        return relative(folder, working.resolve(name).normalize());
    }

    /**
     * The name under which a path of the configuration is opened and reported.
     *
     * @param path relative to the folder
     * @return relative to the working folder, with forward slashes; an absolute path stays as it is
     */
    public String nameOf(String path) {
        if (folder.equals(working) || Path.of(path).isAbsolute()) {
            return path;
        }
        String name = relative(working, folder.resolve(path).normalize());
        return name.isEmpty() ? "." : name;
    }

    /**
     * Whether one of some globs matches.
     *
     * @param name a path as the user wrote it, relative to the working folder
     * @param isFolder true for a folder
     */
    public boolean matches(List<PathGlob> globs, String name, boolean isFolder) {
        if (globs.isEmpty()) {
            return false;
        }
        String path = pathOf(name);
        for (PathGlob glob : globs) {
            if (isFolder ? glob.matchesFolder(path) : glob.matches(path)) {
                return true;
            }
        }
        return false;
    }

    /** Two drives of Windows have nothing in common. */
    private static String relative(Path from, Path to) {
        boolean related = from.getRoot() == null || from.getRoot().equals(to.getRoot());
        String path = related ? from.relativize(to).toString() : to.toString();
        return path.replace(File.separatorChar, '/');
    }
}
