package dev.veles.rules.rollout;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.Labels;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.Map;

/** Finds workloads that keep serving during an update, until Flux deletes them. */
public final class ForceOnRollingUpdate implements Rule {
    private static final RuleMeta META = RuleMeta.warning("force-on-rolling-update", Category.ROLLOUT, Scope.ANYWHERE)
            .needsBuild()
            .summary("Flux may delete a workload that is updated pod by pod")
            .why(
                    "Where the API server refuses a change, Flux deletes all pods at once, and nobody answers until the new"
                            + " ones are ready.")
            .help("Remove the annotation, or write \"strategy: {type: Recreate}\" where the workload may be away during"
                    + " an update.")
            .since("0.1", "Flux: recreating immutable resources");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (PodView pod : context.objects().pods()) {
            if (pod.owner().role() == ObjectView.Role.APPLIED && isRolling(pod.owner())) {
                ForceMark.effective(pod.owner())
                        .filter(mark -> serves(pod, context))
                        .ifPresent(mark -> context.report(
                                mark,
                                "\"" + mark.value() + "\" lets Flux delete " + pod.owner()
                                        + ", which is updated pod by pod"));
            }
        }
    }

    private static boolean isRolling(ObjectView owner) {
        Field root = owner.root();
        return switch (owner.manifest().group() + "/" + owner.kind()) {
            case "apps/Deployment" ->
                !root.text("spec", "strategy", "type").orElse("").equals("Recreate")
                        && !root.text("spec", "replicas").orElse("").equals("0");
            case "apps/DaemonSet" ->
                !root.text("spec", "updateStrategy", "type").orElse("").equals("OnDelete");
            default -> false;
        };
    }

    /** Nobody misses pods that listen to nobody. */
    private static boolean serves(PodView pod, RuleContext context) {
        boolean listens = pod.spec().items("containers").stream()
                .anyMatch(container -> !container.items("ports").isEmpty());
        return listens || context.objects().all("", "Service").stream().anyMatch(service -> selects(service, pod));
    }

    private static boolean selects(ObjectView service, PodView pod) {
        Map<String, String> selector = Labels.of(service.root(), "spec", "selector");
        return !selector.isEmpty()
                && service.namespace().equals(pod.namespace())
                && pod.labels().entrySet().containsAll(selector.entrySet());
    }
}
