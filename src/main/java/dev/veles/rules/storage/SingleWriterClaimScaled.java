package dev.veles.rules.storage;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.rules.storage.SingleWriterClaims.SingleWriterClaim;
import java.util.List;

/** Finds workloads that have several pods, or may get them, and a claim for one node. */
public final class SingleWriterClaimScaled implements Rule {
    private static final RuleMeta META = RuleMeta.error("single-writer-claim-scaled", Category.STORAGE, Scope.ANYWHERE)
            .needsBuild()
            .summary("A workload that attaches a single-writer claim may have several pods")
            .why("The volume is attached to one node: pods on other nodes wait for it forever, and those beside the"
                    + " first write to the same files.")
            .help("Keep one replica and remove the autoscaler, give each pod a claim of its own by"
                    + " \"volumeClaimTemplates\", or move the files to a store that takes several writers.")
            .since("0.1", "the Veles contract: Artifact Contract", "Kubernetes: access modes of persistent volumes");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        SingleWriterClaims claims = new SingleWriterClaims(context);
        for (PodView pod : context.objects().pods()) {
            if (pod.owner().role() == ObjectView.Role.APPLIED) {
                pod.claims().stream()
                        .filter(use -> claims.find(pod, use.name())
                                .filter(claim -> !isOnOneNode(pod, claim))
                                .isPresent())
                        .findFirst()
                        .ifPresent(use -> check(pod, use, context));
            }
        }
    }

    /** Pods that require each other's node, or are pinned to one, share what that node attaches. */
    private static boolean isOnOneNode(PodView pod, SingleWriterClaim claim) {
        return !claim.onePod() && SameNode.isEnsured(pod, List.of(pod));
    }

    private static void check(PodView pod, PodView.ClaimUse use, RuleContext context) {
        String attaches = pod.owner() + " attaches the single-writer claim \"" + use.name() + "\"";
        if (pod.isOnEveryNode()) {
            context.report(use.field(), attaches + " and runs on every node that it selects");
            return;
        }
        Autoscaler.counts(pod)
                .ifPresent(count ->
                        context.report(count, attaches + " and has the " + count.key() + " \"" + count.value() + "\""));
        for (Autoscaler scaler : Autoscaler.of(pod.owner(), context)) {
            context.report(
                    scaler.most(),
                    attaches + ", and " + scaler.object() + " may give it \"" + scaler.limit() + "\" pods");
        }
    }
}
