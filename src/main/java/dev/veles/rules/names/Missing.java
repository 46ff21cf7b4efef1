package dev.veles.rules.names;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.ObjectView;

/** Decides whether it may be said of something that was not found that it is not there. */
final class Missing {
    private Missing() {}

    /**
     * True where all of a repository is judged and the repository makes the namespace: what others keep in a namespace of
     * theirs, or in one that nobody knows, is not looked for.
     *
     * @param object what needs the other one
     * @param namespace where the other one would stand; empty for what has none
     */
    static boolean maySay(ObjectView object, String namespace, RuleContext context) {
        return context.isWhole()
                && !context.isForeign(object)
                && !context.named("", "Namespace", namespace).isEmpty();
    }

    /** True where a chart goes to the namespace in the same build: what it makes may be called anything. */
    static boolean mayBeOfChart(String namespace, RuleContext context) {
        for (ObjectView release : context.objects().all("helm.toolkit.fluxcd.io", "HelmRelease")) {
            String target = release.root().text("spec", "targetNamespace").orElse(release.namespace());
            if (target.equals(namespace) || target.isEmpty() || namespace.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
