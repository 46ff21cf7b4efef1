package dev.veles.rules.staging;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.Step;
import dev.veles.facts.Workload;
import dev.veles.manifest.Field;
import dev.veles.manifest.ImageReference;
import dev.veles.manifest.PodView;
import java.util.List;
import java.util.Optional;

/** Knows which workloads wait for a step that is open: by name and, under another name, by the image that they run. */
final class StagedWorkloads {
    private StagedWorkloads() {}

    /** The open step that the pods wait for. */
    static Optional<Step> stepOf(PodView pod, ContractFacts facts) {
        String name = pod.owner().name();
        return facts.workload(name).isPresent()
                ? facts.openStepOf(name)
                : facts.openStepOf(name).or(() -> stepOfImages(pod, facts));
    }

    private static Optional<Step> stepOfImages(PodView pod, ContractFacts facts) {
        for (Field container : pod.spec().items("containers")) {
            Optional<Step> step = container
                    .text("image")
                    .flatMap(ImageReference::parse)
                    .flatMap(image -> stepOfImage(image.name(), facts));
            if (step.isPresent()) {
                return step;
            }
        }
        return Optional.empty();
    }

    /** The step of an image of the application's own registry that all workloads which run it wait for. */
    private static Optional<Step> stepOfImage(String image, ContractFacts facts) {
        boolean own = facts.images()
                .registry()
                .map(registry -> image.startsWith(registry + "/"))
                .orElse(false);
        List<Workload> running = own
                ? facts.workloads().stream()
                        .filter(workload -> workload.image().equals(image))
                        .toList()
                : List.of();
        boolean allWait = running.stream()
                .allMatch(workload -> OpenSteps.of(workload.after(), facts).isPresent());
        return allWait && !running.isEmpty() ? OpenSteps.of(running.get(0).after(), facts) : Optional.empty();
    }
}
