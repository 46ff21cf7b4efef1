package dev.veles.output;

import dev.veles.manifest.FileTree;
import java.util.function.Predicate;

/**
 * What one contract wants the output folder to hold.
 *
 * @param owner the contract's name; it names the index, {@code .veles/<owner>.json}
 * @param files complete texts, headers included, by path relative to the output folder
 * @param scope true for the paths that this render speaks for; files that the contract owns outside of it stay as they
 *     are, although they are not among {@code files}
 */
public record OwnedTree(String owner, FileTree files, Predicate<String> scope) {
    /** Refuses names that cannot name an index file, and files outside of the scope. */
    public OwnedTree {
        if (!SafePath.isSafe(owner) || owner.contains("/") || owner.startsWith(".")) {
            throw new IllegalArgumentException("not the name of a contract: " + owner);
        }
        for (String path : files.files().keySet()) {
            if (!scope.test(path)) {
                throw new IllegalArgumentException("rendered outside of the scope: " + path);
            }
        }
    }

    /** All that the contract renders: what it owned before and no longer renders is stale. */
    public static OwnedTree whole(String owner, FileTree files) {
        return new OwnedTree(owner, files, path -> true);
    }
}
