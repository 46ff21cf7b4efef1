package dev.veles.rules.storage;

import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;

/** Which workloads attach a claim: by its name, or because they made it from a template. */
final class ClaimHolders {
    private ClaimHolders() {}

    /** True for pods that attach the claim of this name in their namespace. */
    static boolean holds(PodView pod, String claim) {
        return pod.claims().stream().anyMatch(use -> use.name().equals(claim))
                || pod.owner().root().items("spec", "volumeClaimTemplates").stream()
                        .anyMatch(template -> SingleWriterClaims.isFrom(template, pod.owner(), claim));
    }

    /** True for workloads whose pods are there all the time: no Jobs, none without replicas, no texts for later. */
    static boolean keepsRunning(PodView pod) {
        return pod.isKept()
                && pod.owner().role() == ObjectView.Role.APPLIED
                && !pod.owner().root().text("spec", "replicas").orElse("").equals("0");
    }
}
