package dev.veles.config;

import dev.veles.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * A contract whose facts hold for manifests that it did not render.
 *
 * @param file the contract's path
 * @param covers which files it covers; empty where it covers all
 * @param environment the environment whose facts hold there; absent where the contract has but one, or all hold
 */
public record CoveringContract(
        Located<String> file, List<Located<PathGlob>> covers, Optional<Located<String>> environment) {
    /** Copies the globs. */
    public CoveringContract {
        covers = List.copyOf(covers);
    }

    /**
     * Whether it covers a file.
     *
     * @param path relative to the configuration's folder, with forward slashes
     */
    public boolean covers(String path) {
        return covers.isEmpty() || PathGlob.anyMatches(covers, path);
    }
}
