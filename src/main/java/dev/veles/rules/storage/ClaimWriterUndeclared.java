package dev.veles.rules.storage;

import dev.veles.facts.Claim;
import dev.veles.facts.ContractFacts;
import dev.veles.facts.JobKind;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.yaml.Scalar;
import java.util.List;
import java.util.Set;

/** Finds workloads and Jobs that attach a claim of the contract without being one of its writers. */
public final class ClaimWriterUndeclared implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "claim-writer-undeclared", Category.STORAGE, Scope.CONTRACT_FACTS)
            .needsBuild()
            .yieldsTo("job-mounts-single-writer-claim")
            .summary("A workload attaches a claim of the contract and is not one of its writers")
            .why("Two that write without knowing of each other overwrite each other's files, and a volume for one node"
                    + " holds up whoever comes second.")
            .help(
                    "Send files through a writer of the claim; or add the workload to \"writers\" in the contract, or mount"
                            + " it by \"mounts\" with \"readOnly: true\".")
            .since("0.1", "the Veles contract: Artifact Contract");

    private static final Set<String> CHART_KEYS = Set.of("existingClaim", "existingVolumeClaim", "claimName");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract().ifPresent(facts -> {
            for (PodView pod : context.objects().pods()) {
                if (!context.isForeign(pod.owner())) {
                    check(pod, facts, context);
                }
            }
            for (PodView part : context.objects().patchedPods()) {
                if (context.isOwn(part.owner())) {
                    check(part, facts, context);
                }
            }
            for (ObjectView release : context.objects().all("helm.toolkit.fluxcd.io", "HelmRelease")) {
                if (isOwn(release, facts)) {
                    release.root().find("spec", "values").ifPresent(values -> checkChart(values, facts, context));
                }
            }
        });
    }

    /** A release may make its objects in another namespace than its own. */
    private static boolean isOwn(ObjectView release, ContractFacts facts) {
        String namespace = release.root().text("spec", "targetNamespace").orElse(release.namespace());
        return !facts.place().isForeign(namespace);
    }

    /** Charts take a claim that is there already under one of these names. */
    private static void checkChart(Field values, ContractFacts facts, RuleContext context) {
        for (Field named : values.search((key, value) -> CHART_KEYS.contains(key) && value instanceof Scalar)) {
            for (Claim claim : facts.claims()) {
                boolean writer = claim.writers().isEmpty()
                        || claim.writers().contains(named.object().name());
                if (claim.name().equals(named.value()) && !writer) {
                    context.report(named, message(named.object(), claim));
                }
            }
        }
    }

    private static String message(ObjectView who, Claim claim) {
        return who + " attaches the claim \"" + claim.name() + "\", and the contract has \""
                + String.join("\", \"", claim.writers()) + "\" write it";
    }

    private static void check(PodView pod, ContractFacts facts, RuleContext context) {
        for (PodView.ClaimUse use : pod.claims()) {
            for (Claim claim : facts.claims()) {
                if (claim.name().equals(use.name()) && !mayAttach(pod, use, claim, facts, context)) {
                    context.report(use.field(), message(pod.owner(), claim));
                }
            }
        }
    }

    private static boolean mayAttach(
            PodView pod, PodView.ClaimUse use, Claim claim, ContractFacts facts, RuleContext context) {
        return claim.writers().isEmpty()
                || (pod.isJob() ? isBesideWriter(pod, claim, facts, context) : isWriter(pod, claim))
                || DeclaredMounts.of(pod, claim).stream()
                        .anyMatch(mount -> mount.readOnly() && ClaimMounts.areReadOnly(pod, use));
    }

    private static boolean isWriter(PodView pod, Claim claim) {
        return claim.writers().contains(pod.owner().name());
    }

    /** Of a kind of Jobs that the contract lets write itself, or sure to run where the writer does. */
    private static boolean isBesideWriter(PodView pod, Claim claim, ContractFacts facts, RuleContext context) {
        for (JobKind kind : facts.jobs()) {
            if (kind.serviceAccount().equals(pod.serviceAccount())) {
                return kind.sameNode();
            }
        }
        List<PodView> writers = context.objects().pods().stream()
                .filter(other -> !other.isJob() && isWriter(other, claim))
                .toList();
        return SameNode.isEnsured(pod, writers);
    }
}
