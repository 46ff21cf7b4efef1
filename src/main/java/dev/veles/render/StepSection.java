package dev.veles.render;

import static dev.veles.render.Markdown.code;
import static dev.veles.render.Markdown.codes;

import dev.veles.contract.ServiceSpec;
import dev.veles.contract.ServiceSpec.ReplicasSpec;
import dev.veles.contract.StepSpec;
import dev.veles.model.Model;
import dev.veles.model.OperatorJob;
import dev.veles.model.Workload;
import dev.veles.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What operators do, in order, and what stays off until they have. */
final class StepSection {
    private final Model model;

    StepSection(Model model) {
        this.model = model;
    }

    void write(Markdown page) {
        if (model.steps().isEmpty()) {
            return;
        }
        page.heading(2, "Staged operator steps");
        page.paragraph(
                "In this order. A step is ticked here once the contract says that it is done; what it gates stays"
                        + " off until then.");
        page.items(model.steps().stream().map(this::item).toList());
    }

    private String item(StepSpec step) {
        boolean done = step.done().map(Located::value).orElse(false);
        StringBuilder item = new StringBuilder(done ? "[x] " : "[ ] ")
                .append(step.title())
                .append("\nStep ")
                .append(code(step.id().value()));
        if (!step.requires().isEmpty()) {
            item.append(", after ")
                    .append(codes(step.requires().stream().map(Located::value).toList()));
        }
        List<String> gated = gated(step);
        item.append(gated.isEmpty() ? "." : "; gates " + String.join(", ", gated) + ".");
        return item.toString();
    }

    private List<String> gated(StepSpec step) {
        List<String> gated = new ArrayList<>();
        for (Workload workload : model.workloads()) {
            if (isFor(step, after(model, workload))) {
                gated.add(code(workload.name().value()) + " (" + desired(model, workload) + " instead of 0 replicas)");
            }
        }
        model.secrets()
                .map(secrets -> secrets.spec().sync())
                .filter(sync -> isFor(step, sync.after()))
                .ifPresent(sync -> gated.add(code(sync.name().value()) + " (Secrets are synced)"));
        OperatorJobs.of(model)
                .filter(job -> isFor(step, Optional.of(job.spec().after())))
                .map(StepSection::job)
                .forEach(gated::add);
        if (isFor(step, model.spec().images().automationAfter())) {
            gated.add("image automation");
        }
        return gated;
    }

    private static String job(OperatorJob job) {
        return "the Job " + code(job.name().value()) + " in "
                + code(job.spec().namespace().value());
    }

    private static boolean isFor(StepSpec step, Optional<Located<String>> after) {
        return after.map(Located::value).filter(step.id().value()::equals).isPresent();
    }

    /** The step that a workload waits for, whether it is done or not. */
    static Optional<Located<String>> after(Model model, Workload workload) {
        return replicas(model, workload).flatMap(ReplicasSpec::after);
    }

    /** How many replicas there are once that step is done. */
    static int desired(Model model, Workload workload) {
        return replicas(model, workload)
                .map(spec -> spec.desired().value())
                .orElseGet(() -> workload.replicas().value());
    }

    private static Optional<ReplicasSpec> replicas(Model model, Workload workload) {
        return Optional.ofNullable(model.spec().services().get(workload.key().value()))
                .flatMap(ServiceSpec::replicas);
    }
}
