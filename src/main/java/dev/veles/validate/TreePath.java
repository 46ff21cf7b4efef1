package dev.veles.validate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Arithmetic on paths below the root of a tree, with forward slashes; the root itself is the empty path. */
final class TreePath {
    private TreePath() {}

    /** The folder that holds a file or folder. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The last name. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A path below a folder. */
    static String join(String folder, String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }

    /** True for the folder itself and everything in it. */
    static boolean isIn(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    /**
     * What a reference in a file of a folder means.
     *
     * @return the path below the root; empty for one that leaves the tree
     */
    static Optional<String> resolve(String folder, String reference) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : join(folder, reference).split("/", -1)) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }
}
