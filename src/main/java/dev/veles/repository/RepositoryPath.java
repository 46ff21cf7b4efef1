package dev.veles.repository;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Arithmetic on paths relative to the root of a repository, with forward slashes; the root itself is the empty path, and
 * what lies outside begins with {@code ..}.
 */
public final class RepositoryPath {
    private RepositoryPath() {}

    /** The folder that holds a file or folder. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The last name. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A path below a folder. */
    public static String join(String folder, String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }

    /** True for the folder itself and everything in it. */
    public static boolean isIn(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    /** What the path of a Flux Kustomization means: Flux lets none lead out of the source that it is in. */
    public static String inSource(String path) {
        String resolved = resolve("", path);
        int start = 0;
        while (resolved.startsWith("../", start)) {
            start += "../".length();
        }
        return resolved.equals("..") || resolved.endsWith("/..") ? "" : resolved.substring(start);
    }

    /**
     * What a reference in a file of a folder means.
     *
     * @param folder a path as all others here
     * @param reference as somebody wrote it
     */
    public static String resolve(String folder, String reference) {
        int start = 0;
        int end = folder.length();
        boolean inside = !folder.startsWith("..");
        while (reference.startsWith("./", start) || (inside && end > 0 && reference.startsWith("../", start))) {
            boolean up = reference.charAt(start + 1) == '.';
            start += up ? 3 : 2;
            end = up ? Math.max(0, folder.lastIndexOf('/', end - 1)) : end;
        }
        String rest = reference.substring(start);
        String path = join(folder.substring(0, end), rest);
        return isPlain(rest) ? path : normalized(path);
    }

    /** True for what names nothing but folders below and what is in them. */
    private static boolean isPlain(String reference) {
        return !reference.isEmpty()
                && reference.charAt(0) != '.'
                && reference.charAt(0) != '/'
                && !reference.endsWith("/")
                && !reference.contains("/.")
                && !reference.contains("//");
    }

    private static String normalized(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..") && !names.isEmpty() && !names.getLast().equals("..")) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }
}
