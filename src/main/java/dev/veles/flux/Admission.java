package dev.veles.flux;

import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import java.util.List;

/**
 * Whether something in the cluster changes Kustomizations as they are applied. Then they may have variables that no file
 * says: a webhook that gives each of them the same {@code substituteFrom} is a common way to write it only once.
 */
final class Admission {
    /** The chart, the image and the project of the webhook that does nothing else. */
    private static final String WEBHOOK = "kustomize-mutating-webhook";

    private static final String RELEASE = "kind: HelmRelease";
    /** Objects that only change others, which they name by the resource. */
    private static final List<String> CHANGERS =
            List.of("kind: MutatingWebhookConfiguration", "kind: MutatingAdmissionPolicy", "kind: MutatingPolicy");

    private static final List<String> POLICIES = List.of("kind: ClusterPolicy", "kind: Policy");

    private Admission() {}

    /** True where a file of the repository brings it. */
    static boolean changesKustomizations(Repository repository) {
        for (RepositoryFile file : repository.files().values()) {
            if (changesKustomizations(file.source().text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean changesKustomizations(String text) {
        if (text.contains(WEBHOOK)) {
            return text.contains(RELEASE);
        }
        if (CHANGERS.stream().anyMatch(text::contains)) {
            return text.contains("kustomizations");
        }
        return POLICIES.stream().anyMatch(text::contains)
                && text.contains("mutate:")
                && text.contains("Kustomization")
                && (text.contains("postBuild") || text.contains("substituteFrom"));
    }
}
