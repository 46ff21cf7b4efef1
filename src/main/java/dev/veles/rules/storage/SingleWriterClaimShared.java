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
import java.util.Optional;

/** Finds claims for one node that two workloads hold all the time. */
public final class SingleWriterClaimShared implements Rule {
    private static final RuleMeta META = RuleMeta.error("single-writer-claim-shared", Category.STORAGE, Scope.ANYWHERE)
            .needsBuild()
            .yieldsTo("job-mounts-single-writer-claim", "claim-writer-undeclared")
            .summary("Two workloads that keep running attach one single-writer claim")
            .why("The volume is attached to one node: whichever pod comes second waits there forever, and which one"
                    + " that is changes with each restart.")
            .help("Give each workload a claim of its own, or let one own the files and serve the other. Where both must"
                    + " write, require the same node by pod affinity on kubernetes.io/hostname.")
            .since("0.1", "the Veles contract: Artifact Contract", "Kubernetes: access modes of persistent volumes");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        SingleWriterClaims claims = new SingleWriterClaims(context);
        for (PodView pod : context.objects().pods()) {
            if (ClaimHolders.keepsRunning(pod)) {
                for (PodView.ClaimUse use : pod.claims()) {
                    claims.find(pod, use.name()).ifPresent(claim -> check(pod, use, claim, context));
                }
            }
        }
    }

    private static void check(PodView pod, PodView.ClaimUse use, SingleWriterClaim claim, RuleContext context) {
        other(pod, claim, context)
                .filter(other -> !areTogether(pod, other, claim))
                .ifPresent(other -> context.report(
                        use.field(),
                        pod.owner() + " attaches the single-writer claim \"" + claim.name() + "\", which "
                                + other.owner() + " holds"));
    }

    /** The one to name: the first that holds the claim, or the workload that made it; never the pod's own. */
    private static Optional<PodView> other(PodView pod, SingleWriterClaim claim, RuleContext context) {
        for (PodView other : context.objects().pods()) {
            if (isSame(pod.owner(), other.owner())) {
                return madeBy(pod, claim, context);
            }
            if (isHolder(other, pod, claim)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** A StatefulSet whose claim somebody names is the holder, wherever it stands in the list. */
    private static Optional<PodView> madeBy(PodView pod, SingleWriterClaim claim, RuleContext context) {
        return context.objects().pods().stream()
                .filter(other -> isHolder(other, pod, claim))
                .filter(other ->
                        other.claims().stream().noneMatch(use -> use.name().equals(claim.name())))
                .findFirst();
    }

    private static boolean isHolder(PodView other, PodView pod, SingleWriterClaim claim) {
        return ClaimHolders.keepsRunning(other)
                && other.namespace().equals(pod.namespace())
                && ClaimHolders.holds(other, claim.name());
    }

    private static boolean isSame(ObjectView one, ObjectView other) {
        return one.kind().equals(other.kind())
                && one.name().equals(other.name())
                && one.namespace().equals(other.namespace());
    }

    /** On one node by what either of them requires; for writers that the contract names, their pool may be that node. */
    private static boolean areTogether(PodView pod, PodView other, SingleWriterClaim claim) {
        boolean declared = claim.declared()
                .map(said -> said.writers()
                        .containsAll(List.of(pod.owner().name(), other.owner().name())))
                .orElse(false);
        boolean together = SameNode.isEnsured(pod, List.of(other))
                || SameNode.isEnsured(other, List.of(pod))
                || (declared && SameNode.isSamePool(pod, List.of(other)));
        return together && !claim.onePod();
    }
}
