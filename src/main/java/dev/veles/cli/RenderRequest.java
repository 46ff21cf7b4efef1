package dev.veles.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code veles render} was asked for.
 *
 * @param contracts paths as the user wrote them
 * @param output the output folder
 * @param environment the only environment to write; empty for all
 * @param mode what to do with the tree
 * @param force whether to overwrite generated files that were edited by hand
 */
record RenderRequest(List<String> contracts, Path output, Optional<String> environment, Mode mode, boolean force) {
    /** What to do with the tree. */
    enum Mode {
        WRITE,
        CHECK,
        DRY_RUN,
        STDOUT;

        static Mode of(String option) {
            return switch (option) {
                case "--check" -> CHECK;
                case "--dry-run" -> DRY_RUN;
                case "--stdout" -> STDOUT;
                default -> throw new IllegalArgumentException(option);
            };
        }
    }
}
