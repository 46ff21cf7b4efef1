package dev.veles.rules.staging;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.OperatorJob;
import dev.veles.facts.Step;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds Jobs that operators start, and that are started while their step is open. */
public final class JobUnsuspendedBeforeStep implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "job-unsuspended-before-step", Category.STAGING, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("An operator Job runs before the step that it waits for is done")
            .why("It runs as soon as Flux applies it, against a Vault or a Keycloak that is not ready, fails, and its"
                    + " template can never be changed.")
            .help(
                    "Keep \"suspend: true\" until the contract says \"done: true\" for the step. What has failed already runs"
                            + " again under the next number.")
            .since("0.1", "the Veles contract: Staged Operator Steps", "Kubernetes: suspending a Job");

    /** Kinds, with their groups, whose objects run once they are applied, unless they say that they are suspended. */
    private static final Map<String, String> RUNNING = new TreeMap<>(Map.of(
            "Job", "batch",
            "CronJob", "batch",
            "Workflow", "argoproj.io",
            "CronWorkflow", "argoproj.io",
            "JobSet", "jobset.x-k8s.io"));

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract().filter(facts -> !facts.operatorJobs().isEmpty()).ifPresent(facts -> {
            RUNNING.forEach(
                    (kind, group) -> context.objects().all(group, kind).forEach(job -> check(job, facts, context)));
        });
    }

    /** Operator Jobs run in the namespaces of others, so all namespaces are looked through. */
    private static void check(ObjectView job, ContractFacts facts, RuleContext context) {
        for (OperatorJob declared : facts.operatorJobs()) {
            Optional<Step> step = OpenSteps.of(Optional.of(declared.after()), facts);
            if (step.isPresent() && isApplied(job) && isSame(job, declared)) {
                check(job, step.get(), context);
            }
        }
    }

    /** By its name; under another name, by the account that it runs under or the files that it works on. */
    private static boolean isSame(ObjectView job, OperatorJob declared) {
        String name = declared.name().value();
        if (isRevisionOf(job.name(), name)) {
            return true;
        }
        boolean beside = job.namespace().equals(declared.namespace().value());
        return beside
                && PodView.all(job).stream()
                        .anyMatch(pod -> isRevisionOf(pod.serviceAccount(), name)
                                || pod.volumes().stream()
                                        .anyMatch(volume -> isRevisionOf(
                                                volume.text("configMap", "name").orElse(""), name)));
    }

    private static boolean isApplied(ObjectView job) {
        return job.role() == ObjectView.Role.APPLIED;
    }

    private static void check(ObjectView job, Step step, RuleContext context) {
        Optional<Field> suspend = job.root()
                .find("spec", "suspend")
                .filter(field -> !field.value().isEmpty());
        String seen = suspend.map(Field::value).orElse("false");
        if (seen.equals("true") || seen.contains("${")) {
            return;
        }
        Field place = suspend.or(() -> job.root().get("spec")).orElse(job.root());
        context.report(
                place,
                job + (suspend.isPresent() ? " has \"suspend: " + seen + "\"" : " has no \"suspend\"") + ", and "
                        + OpenSteps.shown(step));
    }

    /** The same Job under this number, another one, or none. */
    private static boolean isRevisionOf(String name, String declared) {
        String base = declared.substring(0, declared.lastIndexOf('-'));
        return name.equals(base)
                || (name.startsWith(base + "-")
                        && name.substring(base.length() + 1).chars().allMatch(Character::isDigit));
    }
}
