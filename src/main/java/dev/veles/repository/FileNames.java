package dev.veles.repository;

import java.nio.file.Path;

/**
 * What reports call the files of a repository: paths relative to the folder that the user stands in, as compilers print
 * them, or whole paths where the user gave one.
 */
public final class FileNames {
    private final Path root;
    /** What names are relative to; with a prefix of its own where a folder was given another name. */
    private final Path base;

    private final String prefix;
    /** What stands before the paths of files in the root. */
    private final String start;

    private FileNames(Path root, Path base, String prefix) {
        this.root = root;
        this.base = base;
        this.prefix = prefix;
        String way = base.relativize(root).toString().replace('\\', '/');
        this.start = prefix + (way.isEmpty() ? "" : way + "/");
    }

    /** Names relative to a folder, such as the one that the user stands in. */
    public static FileNames relativeTo(Path root, Path folder) {
        return new FileNames(
                root.toAbsolutePath().normalize(), folder.toAbsolutePath().normalize(), "");
    }

    /** Whole paths. */
    public static FileNames absolute(Path root) {
        Path whole = root.toAbsolutePath().normalize();
        return new FileNames(
                whole, whole.getRoot(), String.valueOf(whole.getRoot()).replace('\\', '/'));
    }

    /** Names that begin with another name for the root. */
    public static FileNames below(Path root, String name) {
        Path whole = root.toAbsolutePath().normalize();
        return new FileNames(whole, whole, name.equals(".") ? "" : name + "/");
    }

    /** The name of a file or folder by its path below the root. */
    String shown(String path) {
        if (!path.isEmpty() && !path.startsWith("..")) {
            return start + path;
        }
        String relative =
                base.relativize(root.resolve(path).normalize()).toString().replace('\\', '/');
        String name = prefix + relative;
        if (name.isEmpty()) {
            return ".";
        }
        return relative.isEmpty() && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    }
}
