package dev.veles.rules.jobs;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what makes Jobs again and again and never clears them away. */
public final class JobNeverExpires implements Rule {
    private static final String TTL = "ttlSecondsAfterFinished";

    /** Nobody reads that many finished Jobs; KEDA keeps a hundred of each kind by default, Kubernetes three and one. */
    private static final long MANY = 100;

    private static final RuleMeta META = RuleMeta.warning("job-never-expires", Category.JOBS, Scope.ANYWHERE)
            .needsBuild()
            .summary("Jobs that are made again and again stay when they are finished")
            .why("Each of them keeps its pods and logs, and after some weeks the API server lists thousands.")
            .help("Write \"ttlSecondsAfterFinished\" into the Job's spec, for instance 86400, which is a day.")
            .since("0.1", "Kubernetes: TTL of finished Jobs", "KEDA: ScaledJob", "the Veles contract: Simulation Jobs");

    private static final Set<String> HOSTS = Set.of("ConfigMap", "Secret", "Sensor", "TriggerTemplate");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView job : context.objects().all("batch", "Job")) {
            if (job.role() == ObjectView.Role.TEMPLATE && isCopied(job) && isCreatedAsItIs(job, context)) {
                checkTemplate(job, context);
            }
        }
        for (ObjectView job : context.objects().all("batch", "CronJob")) {
            if (isUnset(job.root().find("spec", "jobTemplate", "spec", TTL))) {
                checkHistory(job, 3, context);
            }
        }
        for (ObjectView job : context.objects().all("keda.sh", "ScaledJob")) {
            if (isUnset(job.root().find("spec", "jobTargetRef", TTL))) {
                checkHistory(job, 100, context);
            }
        }
    }

    /** Carried by something of which Jobs are made again and again, and which does not delete them with itself. */
    private static boolean isCopied(ObjectView job) {
        return HOSTS.contains(job.host().kind());
    }

    /** A fragment without a name is filled in, and cleared away, by the controller that reads it. */
    private static boolean isCreatedAsItIs(ObjectView job, RuleContext context) {
        return !job.name().isEmpty() || context.contract().isPresent();
    }

    private static void checkTemplate(ObjectView job, RuleContext context) {
        Optional<Field> spec = job.root().get("spec");
        if (spec.isPresent() && isUnset(spec.get().get(TTL))) {
            context.report(spec.get(), "the template of " + job + " has no \"" + TTL + "\"");
        }
    }

    private static void checkHistory(ObjectView job, long byDefault, RuleContext context) {
        Optional<Field> spec = job.root().get("spec");
        for (String key : List.of("successfulJobsHistoryLimit", "failedJobsHistoryLimit")) {
            Optional<Field> limit = spec.flatMap(field -> field.get(key)).filter(field -> !isUnset(Optional.of(field)));
            long kept = limit.map(JobNeverExpires::number).orElse(byDefault);
            if (kept >= MANY && spec.isPresent()) {
                context.report(
                        limit.orElse(spec.get()),
                        job + " has no \"" + TTL + "\" and a \"" + key + "\" of \"" + kept + "\""
                                + (limit.isPresent() ? "" : ", the default"));
                return;
            }
        }
    }

    private static boolean isUnset(Optional<Field> value) {
        return value.isEmpty() || (value.get().node() instanceof Scalar scalar && scalar.isNull());
    }

    /** What is no number is refused elsewhere. */
    private static long number(Field field) {
        return field.node() instanceof Scalar scalar && scalar.type() == Scalar.Type.INTEGER
                ? Long.parseLong(scalar.value())
                : 0;
    }
}
