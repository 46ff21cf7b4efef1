package dev.veles.render;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.kustomize.KustomizeLimits;
import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds objects, from overrides and extra manifests, that no kustomization can build as they are. */
public final class BuildableCheck {
    private BuildableCheck() {}

    /**
     * Checks one environment.
     *
     * @param environment what was rendered
     * @return a finding at the cause of each object that kustomize would refuse or change
     */
    public static List<Finding> check(RenderedEnvironment environment) {
        List<Finding> findings = new ArrayList<>();
        for (Manifest manifest : environment.at(Placement.APPLICATION)) {
            KustomizeLimits.refusal(manifest).ifPresent(reason -> findings.add(finding(manifest, reason)));
        }
        return findings;
    }

    private static Finding finding(Manifest manifest, String reason) {
        Location place = manifest.root().location();
        return new Finding(
                "contract-not-buildable",
                Severity.ERROR,
                manifest.ref() + " cannot be built: " + reason,
                "Kustomize refuses such an object or changes it on the way to the cluster.",
                "Change the override or the extra manifest that makes it so.",
                place,
                Optional.of(manifest.ref()),
                "",
                Optional.of(place));
    }
}
