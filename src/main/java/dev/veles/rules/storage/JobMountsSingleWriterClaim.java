package dev.veles.rules.storage;

import dev.veles.facts.Claim;
import dev.veles.facts.JobKind;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.PodView;
import dev.veles.rules.storage.SingleWriterClaims.SingleWriterClaim;
import java.util.List;
import java.util.Optional;

/** Finds Jobs that attach the claim of a workload that keeps running. */
public final class JobMountsSingleWriterClaim implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "job-mounts-single-writer-claim", Category.STORAGE, Scope.ANYWHERE)
            .needsBuild()
            .summary("A Job attaches a single-writer claim that another workload holds")
            .why("On another node than the writer's its pod waits for the volume forever, and a read-only mount waits"
                    + " as long.")
            .help(
                    "Move data through the workload that owns the claim; or run the Job on the writer's node by a required"
                            + " pod affinity on kubernetes.io/hostname, and say \"artifacts: {mode: same-node}\" in the contract.")
            .since("0.1", "the Veles contract: Artifact Contract", "Kubernetes: access modes of persistent volumes");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        SingleWriterClaims claims = new SingleWriterClaims(context);
        for (PodView pod : context.objects().pods()) {
            if (pod.isJob()) {
                for (PodView.ClaimUse use : pod.claims()) {
                    claims.find(pod, use.name()).ifPresent(claim -> check(pod, use, claim, context));
                }
            }
        }
    }

    private static void check(PodView job, PodView.ClaimUse use, SingleWriterClaim claim, RuleContext context) {
        List<PodView> holders = holders(job, claim, context);
        List<String> declared = claim.declared().map(Claim::writers).orElse(List.of());
        boolean held = !holders.isEmpty() || !declared.isEmpty();
        if (held && !declared.contains(job.owner().name()) && !isAllowed(job, claim, holders, context)) {
            String holder = holders.isEmpty()
                    ? "\"" + declared.get(0) + "\""
                    : holders.get(0).owner().toString();
            context.report(
                    use.field(),
                    job.owner() + " attaches the single-writer claim \"" + claim.name() + "\", which " + holder
                            + " holds");
        }
    }

    /** The workloads that keep running and attach the claim. */
    private static List<PodView> holders(PodView job, SingleWriterClaim claim, RuleContext context) {
        return context.objects().pods().stream()
                .filter(pod -> pod.isKept() && pod.namespace().equals(job.namespace()))
                .filter(pod -> ClaimHolders.holds(pod, claim.name()))
                .toList();
    }

    /** Beside the holder, and not of a kind that the contract sends through the holder. */
    private static boolean isAllowed(PodView job, SingleWriterClaim claim, List<PodView> holders, RuleContext context) {
        Optional<Boolean> said = context.contract()
                .flatMap(facts -> facts.jobs().stream()
                        .filter(kind -> kind.serviceAccount().equals(job.serviceAccount()))
                        .findFirst())
                .map(JobKind::sameNode);
        boolean beside = SameNode.isEnsured(job, holders) || (said.orElse(false) && SameNode.isSamePool(job, holders));
        return !claim.onePod() && beside && said.orElse(true);
    }
}
