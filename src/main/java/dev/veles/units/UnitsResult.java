package dev.veles.units;

import dev.veles.finding.Finding;
import dev.veles.lint.LintCounts;
import dev.veles.lint.Skipped;
import dev.veles.repository.RepositoryFile;
import java.util.List;

/**
 * All that a repository holds.
 *
 * @param units what is judged, in a fixed order
 * @param contracts the contracts among the files
 * @param findings what is wrong with the files themselves, or with what should be built of them
 * @param skipped the files that are not judged
 * @param counts how many files were read and how many kustomizations were built
 */
public record UnitsResult(
        List<RepositoryUnit> units,
        List<RepositoryFile> contracts,
        List<Finding> findings,
        List<Skipped> skipped,
        LintCounts counts) {
    /** Copies the lists. */
    public UnitsResult {
        units = List.copyOf(units);
        contracts = List.copyOf(contracts);
        findings = List.copyOf(findings);
        skipped = List.copyOf(skipped);
    }
}
