package dev.veles.manifest;

import java.util.Set;

/**
 * Kinds that operators bring along, told from Kubernetes' own by their group. What their objects lead to in a cluster
 * cannot be read off them, apart from the groups that are named here.
 */
public final class CustomKinds {
    /** Their objects only refer to others, or carry what is a file of its own. */
    private static final Set<String> REFERRING = Set.of(
            "kustomize.toolkit.fluxcd.io",
            "source.toolkit.fluxcd.io",
            "notification.toolkit.fluxcd.io",
            "image.toolkit.fluxcd.io",
            "traefik.io",
            "traefik.containo.us",
            "projectcontour.io",
            "cilium.io",
            "keda.sh",
            "networking.istio.io",
            "security.istio.io",
            "veles.dev");

    /** Their objects make others of just the names that they say. */
    private static final Set<String> EXACT = Set.of(
            "external-secrets.io",
            "generators.external-secrets.io",
            "kubernetes-client.io",
            "secrets-store.csi.x-k8s.io",
            "bitnami.com",
            "secrets.hashicorp.com",
            "cert-manager.io",
            "longhorn.io");

    /** Their objects stand for charts, which call what they make after the release. */
    private static final Set<String> CHARTS = Set.of("helm.toolkit.fluxcd.io", "argoproj.io", "helm.cattle.io");

    private CustomKinds() {}

    /** True for an object of which something else may be made, of names that it says or that begin with its own. */
    public static boolean mayMakeOthers(ObjectView object) {
        String group = object.manifest().group();
        return group.indexOf('.') > 0 && !group.endsWith(".k8s.io") && !REFERRING.contains(group);
    }

    /** True for such an object that stands for a chart. */
    public static boolean isChart(ObjectView object) {
        return CHARTS.contains(object.manifest().group());
    }

    /** True for such an object that makes nothing but what it says the name of. */
    public static boolean isExact(ObjectView object) {
        return EXACT.contains(object.manifest().group());
    }
}
