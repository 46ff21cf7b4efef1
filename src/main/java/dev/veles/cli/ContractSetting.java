package dev.veles.cli;

import dev.veles.config.PathBase;
import dev.veles.config.PathGlob;
import java.util.List;
import java.util.Optional;

/**
 * A contract whose facts hold for manifests that it did not render.
 *
 * @param file its path, relative to the working folder
 * @param environment the only environment whose facts hold; empty for all
 * @param covers which files it covers; empty where it covers all
 * @param base what the globs are relative to
 */
record ContractSetting(String file, Optional<String> environment, List<PathGlob> covers, PathBase base) {
    /** Copies the globs. */
    ContractSetting {
        covers = List.copyOf(covers);
    }

    /** Whether it covers a file, named as reports name it: relative to the working folder, or absolute. */
    boolean covers(String name) {
        return covers.isEmpty() || base.matches(covers, name, false);
    }
}
