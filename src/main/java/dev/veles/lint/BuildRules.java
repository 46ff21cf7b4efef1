package dev.veles.lint;

import java.util.List;

/** What building Kustomizations reports. */
final class BuildRules {
    private BuildRules() {}

    static List<RuleMeta> all() {
        return List.of(
                failed(),
                error(
                        "build-limit",
                        "A build takes too long or too much memory",
                        "It would stop Flux as it stopped here, and nothing of it is judged.",
                        "Split it, or raise the limits in `.veles.yaml`."),
                error(
                        "build-not-run",
                        "A Kustomization was not built",
                        "Only what is built shows what reaches the cluster.",
                        "Install kustomize, or name it in `.veles.yaml`."),
                warning(
                        "remote-resource",
                        "A Kustomization takes something from elsewhere",
                        "It is never fetched, so nothing that it brings is judged.",
                        "Keep a copy in the repository, or suppress the finding with a reason."),
                warning(
                        "helm-chart-not-built",
                        "A Kustomization inflates a Helm chart",
                        "Charts are never fetched, so nothing that the chart brings is judged.",
                        "Deliver the chart with a HelmRelease, or suppress the finding with a reason."),
                warning(
                        "plugin-not-run",
                        "A Kustomization is built with a plugin",
                        "A plugin is a program, which is never run, so nothing that it brings or changes is judged.",
                        "Suppress the finding with a reason where that is known."));
    }

    /** Rules about kustomization files say what is wrong before a build fails over it, and know what was meant. */
    private static RuleMeta failed() {
        return RuleMeta.error("build-failed", Category.BUILDING, Scope.ANYWHERE)
                .yieldsTo("kustomization-resource-missing", "component-misused")
                .summary("A Kustomization does not build")
                .why("What does not build is never applied, and nothing of it is judged.")
                .help("Correct what kustomize names; `kubectl kustomize` says it again.")
                .since("0.1", "Kustomize and Flux documentation");
    }

    private static RuleMeta error(String id, String summary, String why, String help) {
        return described(RuleMeta.error(id, Category.BUILDING, Scope.ANYWHERE), summary, why, help);
    }

    private static RuleMeta warning(String id, String summary, String why, String help) {
        return described(RuleMeta.warning(id, Category.BUILDING, Scope.ANYWHERE), summary, why, help);
    }

    private static RuleMeta described(RuleMeta.Builder meta, String summary, String why, String help) {
        return meta.summary(summary).why(why).help(help).since("0.1", "Kustomize documentation");
    }
}
