package dev.veles.rules.storage;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.PodView;
import dev.veles.rules.storage.SingleWriterClaims.SingleWriterClaim;

/** Finds Deployments whose update starts a second pod on a claim that takes one. */
public final class SingleWriterClaimRollingUpdate implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "single-writer-claim-rolling-update", Category.STORAGE, Scope.ANYWHERE)
            .needsBuild()
            .summary("A Deployment that attaches a single-writer claim starts new pods before old ones are gone")
            .why("On another node the new pod waits for a volume that the old pod holds, and the update never ends; on"
                    + " the same node two pods write.")
            .help("Write \"strategy: {type: Recreate}\". Where the Deployment is live already, annotate it with"
                    + " \"kustomize.toolkit.fluxcd.io/force: Enabled\" so that Flux can replace it.")
            .since("0.1", "Kubernetes: access modes of persistent volumes", "the Veles contract: Artifact Contract");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        SingleWriterClaims claims = new SingleWriterClaims(context);
        for (PodView pod : context.objects().pods()) {
            Update.startingFirst(pod).ifPresent(update -> check(pod, update, claims, context));
        }
    }

    private static void check(PodView pod, Update update, SingleWriterClaims claims, RuleContext context) {
        pod.claims().stream()
                .filter(use -> claims.find(pod, use.name())
                        .filter(claim -> !isOnPurpose(pod, claim))
                        .isPresent())
                .findFirst()
                .ifPresent(use -> report(pod, use, update, context));
    }

    /** Who sends all pods to one node, by an affinity for themselves, wants them side by side. */
    private static boolean isOnPurpose(PodView pod, SingleWriterClaim claim) {
        return claim.declared().isEmpty() && !claim.onePod() && SameNode.isOneNode(pod);
    }

    private static void report(PodView pod, PodView.ClaimUse use, Update update, RuleContext context) {
        context.report(
                update.place().orElse(use.field()),
                pod.owner() + " attaches the single-writer claim \"" + use.name() + "\" and is updated by "
                        + (update.isDefault() ? "the default, " : "") + "\"" + update.name() + "\"",
                update.help().orElse(META.help()));
    }
}
