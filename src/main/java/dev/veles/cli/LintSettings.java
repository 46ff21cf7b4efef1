package dev.veles.cli;

import dev.veles.config.FieldPattern;
import dev.veles.config.KustomizeMode;
import dev.veles.config.PathBase;
import dev.veles.config.PathGlob;
import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.lint.Selection;
import dev.veles.lint.Severities;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a lint is to go: what the command line says and, where it is silent, the configuration. All paths are relative to
 * the working folder.
 *
 * @param contracts contracts that bring their facts to manifests
 * @param paths what to judge where the command line names nothing; empty where the configuration names nothing either
 * @param output the folder that is rendered into
 * @param exclusions what no folder's walk goes into
 * @param selection which rules run
 * @param severities what findings weigh
 * @param kustomize how Kustomizations are built
 * @param allowedImages images that may be used beside the contract's
 * @param failOn the lightest finding that makes the lint fail
 * @param ignoredFields differences that comparisons leave out
 */
record LintSettings(
        List<ContractSetting> contracts,
        List<String> paths,
        String output,
        List<Exclusion> exclusions,
        Selection selection,
        Severities severities,
        Kustomize kustomize,
        List<String> allowedImages,
        Severity failOn,
        List<FieldPattern> ignoredFields) {
    /**
     * Globs of one place.
     *
     * @param globs what to leave out
     * @param base what they are relative to
     */
    record Exclusion(List<PathGlob> globs, PathBase base) {
        /** Copies the globs. */
        Exclusion {
            globs = List.copyOf(globs);
        }
    }

    /**
     * How Kustomizations are built.
     *
     * @param mode whether they are
     * @param binary the program: a path, or a name to find on the PATH; empty for whichever is found
     * @param timeout the longest time for one build; empty for the builder's own
     * @param memory the most bytes for one build; empty for the builder's own
     */
    record Kustomize(KustomizeMode mode, Optional<String> binary, Optional<Duration> timeout, Optional<Long> memory) {}

    /** Copies the lists. */
    LintSettings {
        contracts = List.copyOf(contracts);
        paths = List.copyOf(paths);
        exclusions = List.copyOf(exclusions);
        allowedImages = List.copyOf(allowedImages);
        ignoredFields = List.copyOf(ignoredFields);
    }

    /**
     * Whether a walk leaves something out.
     *
     * @param name as reports name it: relative to the working folder, or absolute
     * @param isFolder true for a folder, which is left out with all that it holds
     */
    boolean excludes(String name, boolean isFolder) {
        for (Exclusion exclusion : exclusions) {
            if (exclusion.base().matches(exclusion.globs(), name, isFolder)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is left out that nobody asks about. */
    boolean excludesNothing() {
        for (Exclusion exclusion : exclusions) {
            if (!exclusion.globs().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a finding weighs enough to make the lint fail. */
    boolean fails(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity().compareTo(failOn) >= 0) {
                return true;
            }
        }
        return false;
    }
}
