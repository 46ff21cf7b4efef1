package dev.veles.rules.flux;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which versions of its kinds Flux has, and with which release it removed the others from their definitions, as the
 * change logs of its controllers say it.
 */
final class FluxVersions {
    /** A kind of Flux. */
    record Kind(String group, String name) {}

    /** A release that removed a version, and what to write now. */
    record Removed(String release, String current) {}

    /** By group: kinds and the version that they have. */
    private static final Map<String, Map<String, String>> CURRENT = Map.of(
            FluxKinds.KUSTOMIZE,
            Map.of("Kustomization", "v1"),
            FluxKinds.HELM,
            Map.of("HelmRelease", "v2"),
            FluxKinds.SOURCE,
            Map.of(
                    "GitRepository", "v1",
                    "OCIRepository", "v1",
                    "HelmRepository", "v1",
                    "HelmChart", "v1",
                    "Bucket", "v1"),
            "notification.toolkit.fluxcd.io",
            Map.of("Alert", "v1beta3", "Provider", "v1beta3", "Receiver", "v1"),
            "image.toolkit.fluxcd.io",
            Map.of("ImageRepository", "v1", "ImagePolicy", "v1", "ImageUpdateAutomation", "v1"));

    /** All of these kinds, groups and kinds in order. */
    private static final List<Kind> KINDS = inOrder();

    /** By group and version, the release that removed it. */
    private static final Map<String, String> RELEASES = Map.ofEntries(
            Map.entry("kustomize.toolkit.fluxcd.io/v1beta1", "2.7"),
            Map.entry("kustomize.toolkit.fluxcd.io/v1beta2", "2.8"),
            Map.entry("helm.toolkit.fluxcd.io/v2beta1", "2.7"),
            Map.entry("helm.toolkit.fluxcd.io/v2beta2", "2.8"),
            Map.entry("source.toolkit.fluxcd.io/v1beta1", "2.7"),
            Map.entry("source.toolkit.fluxcd.io/v1beta2", "2.8"),
            Map.entry("notification.toolkit.fluxcd.io/v1beta1", "2.7"),
            Map.entry("notification.toolkit.fluxcd.io/v1beta2", "2.9"),
            Map.entry("image.toolkit.fluxcd.io/v1beta1", "2.7"),
            Map.entry("image.toolkit.fluxcd.io/v1beta2", "2.9"));

    private FluxVersions() {}

    private static List<Kind> inOrder() {
        List<Kind> kinds = new ArrayList<>();
        for (String group : new TreeSet<>(CURRENT.keySet())) {
            for (String kind :
                    new TreeSet<>(CURRENT.getOrDefault(group, Map.of()).keySet())) {
                kinds.add(new Kind(group, kind));
            }
        }
        return List.copyOf(kinds);
    }

    /** The kinds, group by group. */
    static List<Kind> kinds() {
        return KINDS;
    }

    /** What became of an API version of a kind; empty for one that Flux has, or may have some day. */
    static Optional<Removed> removed(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = apiVersion.substring(0, Math.max(0, slash));
        String version = apiVersion.substring(slash + 1);
        String current = CURRENT.getOrDefault(group, Map.of()).get(kind);
        boolean early = version.contains("alpha") || version.contains("beta");
        if (current == null || !early || version.equals(current)) {
            return Optional.empty();
        }
        return Optional.of(new Removed(RELEASES.getOrDefault(apiVersion, ""), group + "/" + current));
    }
}
