package dev.veles.rules.storage;

import dev.veles.facts.Claim;
import dev.veles.manifest.PodView;
import java.util.List;

/** What the contract says by {@code mounts}: who mounts a claim without being one of its writers, and where. */
final class DeclaredMounts {
    private DeclaredMounts() {}

    /** The mounts of a claim that are the pod's. Jobs of a kind have names that begin with the kind's. */
    static List<Claim.Mount> of(PodView pod, Claim claim) {
        String name = pod.owner().name();
        return claim.mounts().stream()
                .filter(mount -> name.equals(mount.owner()) || (pod.isJob() && name.startsWith(mount.owner() + "-")))
                .toList();
    }
}
