package dev.veles.rules.jobs;

import dev.veles.facts.JobKind;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;

/** Finds Jobs of a kind of the contract that run under another service account. */
public final class JobServiceAccountMismatch implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "job-service-account-mismatch", Category.JOBS, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("A Job runs under another service account than the contract gives its kind")
            .why("What the Job may do is what its account may do: one that was made for something else may do more, and"
                    + " one that is not there lets no pod start.")
            .help("Write the contract's service account as \"serviceAccountName\", or change the contract.")
            .since("0.1", "the Veles contract: Simulation Jobs");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        JobKinds.in(context).forEach(found -> check(found.pod(), found.kind(), context));
    }

    private static void check(PodView pod, JobKind kind, RuleContext context) {
        String seen = pod.serviceAccount();
        if (seen.equals(kind.serviceAccount()) || seen.contains("${")) {
            return;
        }
        Field place = pod.spec()
                .get("serviceAccountName")
                .or(() -> pod.spec().get("serviceAccount"))
                .orElse(pod.spec());
        context.report(
                place,
                pod.owner() + " runs under the service account \"" + seen + "\"; the contract says \""
                        + kind.serviceAccount() + "\"");
    }
}
