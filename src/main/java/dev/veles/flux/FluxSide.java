package dev.veles.flux;

import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import java.util.List;
import java.util.Optional;

/**
 * What reaches a cluster by one way, in one of two states.
 *
 * @param kustomization the Flux Kustomization that applies it; empty for what somebody applies so that Flux begins
 * @param objects what reaches the cluster; none where it is not known
 * @param known false where it does not build, or is not here
 * @param findings what is wrong: never empty where it is not known
 */
public record FluxSide(
        Optional<Manifest> kustomization, List<Manifest> objects, boolean known, List<Finding> findings) {
    /** Copies the lists. */
    public FluxSide {
        objects = List.copyOf(objects);
        findings = List.copyOf(findings);
    }

    static FluxSide of(FluxUnit unit, List<Finding> reasons) {
        return new FluxSide(
                Optional.of(unit.object()), unit.objects(), unit.built(), unit.built() ? unit.findings() : reasons);
    }

    static FluxSide unknown(Manifest kustomization, Finding reason) {
        return new FluxSide(Optional.of(kustomization), List.of(), false, List.of(reason));
    }
}
