package dev.veles.rules.staging;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Step;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.Optional;

/** Finds workloads of the contract that run while the step that they wait for is open. */
public final class WorkloadBeforeStep implements Rule {
    private static final RuleMeta META = RuleMeta.error("workload-before-step", Category.STAGING, Scope.CONTRACT_FACTS)
            .needsBuild()
            .yieldsTo("job-unsuspended-before-step")
            .summary("A workload of the contract runs before the step that it waits for is done")
            .why(
                    "Its images, secrets or disks are not there yet: pods fail one after the other, and what they find half"
                            + " made they may spoil.")
            .help(
                    "Keep \"replicas: 0\", written out, and no autoscaler on it until the contract says \"done: true\" for"
                            + " the step.")
            .since("0.1", "the Veles contract: Staged Operator Steps", "Kubernetes: horizontal pod autoscaling");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        context.contract()
                .filter(facts -> facts.steps().stream().anyMatch(step -> !step.done()))
                .ifPresent(facts -> {
                    for (PodView pod : context.objects().pods()) {
                        ObjectView owner = pod.owner();
                        if (Replicas.areKept(pod) && !context.isForeign(owner)) {
                            StagedWorkloads.stepOf(pod, facts).ifPresent(step -> check(owner, step, context));
                        }
                    }
                    Autoscalers.in(context.objects()).forEach(scaler -> check(scaler, facts, context));
                });
    }

    private static void check(ObjectView owner, Step step, RuleContext context) {
        if (Replicas.areNone(owner)) {
            return;
        }
        Optional<Field> replicas = Replicas.written(owner);
        Field place = replicas.or(() -> owner.root().get("spec")).orElse(owner.root());
        String how = replicas.map(field -> "has \"" + field.value() + "\" replicas")
                .orElseGet(() -> otherwise(owner.kind()));
        context.report(place, owner + " " + how + ", and " + OpenSteps.shown(step));
    }

    private static String otherwise(String kind) {
        return switch (kind) {
            case "DaemonSet" -> "runs on every node";
            case "Pod" -> "runs as soon as it is applied";
            default -> "has no replicas, which means \"1\"";
        };
    }

    private static void check(Autoscalers.Scaler scaler, ContractFacts facts, RuleContext context) {
        if (context.isForeign(scaler.object())) {
            return;
        }
        facts.openStepOf(scaler.target())
                .filter(step -> scaler.startsFromNone() || !isKeptAtNone(scaler, context))
                .ifPresent(step -> context.report(
                        scaler.place(),
                        scaler.object() + " scales \"" + scaler.target() + "\" to \"" + scaler.least()
                                + "\" replicas, and " + OpenSteps.shown(step)));
    }

    /** Kubernetes' own autoscaler leaves alone what has no replicas. */
    private static boolean isKeptAtNone(Autoscalers.Scaler scaler, RuleContext context) {
        return context.objects()
                .find("apps", scaler.kind(), scaler.object().namespace(), scaler.target())
                .map(Replicas::areNone)
                .orElse(true);
    }
}
