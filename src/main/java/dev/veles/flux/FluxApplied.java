package dev.veles.flux;

import dev.veles.finding.Finding;
import java.util.List;

/**
 * What Flux applies of a repository.
 *
 * @param units one for each Kustomization in each cluster; parents stand before children
 * @param findings what Flux could not build or substitute, each once
 * @param notes the Kustomizations that could not be followed
 */
public record FluxApplied(List<FluxUnit> units, List<Finding> findings, List<FluxNote> notes) {
    /** Copies the lists. */
    public FluxApplied {
        units = List.copyOf(units);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }
}
