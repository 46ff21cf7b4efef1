package dev.veles.render;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds objects that a contract names twice: neither kustomize nor a cluster can hold both. */
public final class DuplicateCheck {
    private DuplicateCheck() {}

    /**
     * Checks one environment.
     *
     * @param environment what was rendered
     * @return a finding at the cause of each object that is there already
     */
    public static List<Finding> check(RenderedEnvironment environment) {
        List<Finding> findings = new ArrayList<>();
        Map<List<String>, Location> first = new HashMap<>();
        for (RenderedManifest rendered : environment.manifests()) {
            Manifest manifest = rendered.manifest();
            List<String> identity = List.of(manifest.group(), manifest.kind(), manifest.namespace(), manifest.name());
            Location place = nameLocation(manifest);
            Location before = first.putIfAbsent(identity, place);
            if (before != null) {
                findings.add(finding(manifest.ref(), place, before));
            }
        }
        return findings;
    }

    private static Location nameLocation(Manifest manifest) {
        return manifest.find("metadata", "name")
                .map(name -> name.location())
                .orElse(manifest.root().location());
    }

    private static Finding finding(ObjectRef object, Location place, Location before) {
        return new Finding(
                "contract-duplicate",
                Severity.ERROR,
                "a second " + object + " is rendered from here; the first comes from line " + before.line(),
                "A cluster holds one object of a kind and name in a namespace, and kustomize refuses to build two.",
                "Give one of them another name.",
                place,
                Optional.of(object),
                "metadata.name",
                Optional.of(place));
    }
}
