package dev.veles.manifest;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files by path, in memory: what a render hands to whoever writes, compares or checks it.
 *
 * @param files text by path; paths are relative, with forward slashes, never absolute and never with {@code ..}
 */
public record FileTree(Map<String, String> files) {
    /** Copies the files, ordered by path. */
    public FileTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        for (String path : files.keySet()) {
            if (path.isEmpty() || path.startsWith("/") || path.contains("\\") || ("/" + path + "/").contains("/../")) {
                throw new IllegalArgumentException("not a path below the output folder: " + path);
            }
        }
    }
}
