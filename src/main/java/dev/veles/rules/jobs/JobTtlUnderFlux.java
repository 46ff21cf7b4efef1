package dev.veles.rules.jobs;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.FluxMarks;
import dev.veles.manifest.Labels;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Scalar;
import java.util.Map;

/** Finds Jobs in Git that vanish when they are done, so that Flux runs them again. */
public final class JobTtlUnderFlux implements Rule {
    private static final String FLUX = "kustomize.toolkit.fluxcd.io";

    private static final RuleMeta META = RuleMeta.error("job-ttl-under-flux", Category.JOBS, Scope.ANYWHERE)
            .summary("A Job that Flux applies is deleted when it is finished")
            .why("Flux finds that an object of Git is missing, makes it again, and the Job runs again, forever.")
            .help("Remove \"ttlSecondsAfterFinished\" from the Job; Flux deletes it when it is removed from Git.")
            .since("0.1", "Kubernetes: TTL of finished Jobs", "Flux: Kustomizations");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView job : context.objects().all("batch", "Job")) {
            if (job.role() == ObjectView.Role.APPLIED && !isLeftAlone(job)) {
                job.root()
                        .find("spec", "ttlSecondsAfterFinished")
                        .filter(ttl -> !(ttl.node() instanceof Scalar scalar && scalar.isNull()))
                        .filter(ttl -> isUnderFlux(context))
                        .ifPresent(ttl -> report(job, ttl, context));
            }
        }
    }

    private static void report(ObjectView job, Field ttl, RuleContext context) {
        context.report(ttl, job + " is deleted \"" + ttl.value() + "\" seconds after it is finished, and made again");
    }

    /** What a contract covers is delivered by Flux; elsewhere the Kustomization that applies the Job tells. */
    private static boolean isUnderFlux(RuleContext context) {
        return context.contract().isPresent()
                || context.appliedBy().isPresent()
                || !context.objects().all(FLUX, "Kustomization").isEmpty();
    }

    /** Forms to fill in are run by hand, hooks by Helm and Argo CD, and Flux has marks for what it does not watch. */
    private static boolean isLeftAlone(ObjectView job) {
        Map<String, String> annotations = Labels.of(job.root(), "metadata", "annotations");
        return job.name().indexOf('$') >= 0
                || annotations.containsKey("helm.sh/hook")
                || annotations.containsKey("argocd.argoproj.io/hook")
                || FluxMarks.neverApplied(job).isPresent();
    }
}
