package dev.veles.rules.pods;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What values of charts ask for beyond a pod's own containers, under the names that Kubernetes has for it. */
final class ChartRights {
    private static final Set<String> RIGHTS = Set.of("privileged", "hostNetwork", "hostPID", "hostIPC");

    private ChartRights() {}

    /** The settings of the releases in the namespace of the contract that turn a right on. */
    static List<Field> in(RuleContext context) {
        List<Field> found = new ArrayList<>(0);
        for (ObjectView release : context.objects().all("helm.toolkit.fluxcd.io", "HelmRelease")) {
            if (context.isOwn(release)) {
                release.root()
                        .find("spec", "values")
                        .ifPresent(values -> found.addAll(values.search((key, value) -> RIGHTS.contains(key)
                                && value.text().filter("true"::equals).isPresent())));
            }
        }
        return found;
    }
}
