package dev.veles.render;

import dev.veles.manifest.Manifest;
import dev.veles.model.JobTemplate;
import dev.veles.model.JobTemplate.PriorityClass;
import dev.veles.model.Model;
import dev.veles.source.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PriorityClasses of Jobs; they are cluster-scoped, so each is rendered once. */
final class PriorityClassRenderer implements Renderer {
    @Override
    public List<RenderedManifest> render(Model model) {
        Map<String, RenderedManifest> classes = new LinkedHashMap<>();
        for (JobTemplate job : model.jobs()) {
            job.priorityClass()
                    .filter(PriorityClass::rendered)
                    .ifPresent(found -> classes.putIfAbsent(found.name().value(), render(model, job, found)));
        }
        return List.copyOf(classes.values());
    }

    private static RenderedManifest render(Model model, JobTemplate job, PriorityClass priority) {
        Location cause = priority.name().location();
        return RenderedManifest.at(
                Placement.PLATFORM,
                new Manifest(ObjectBuilder.clusterScoped(
                                model, cause, "scheduling.k8s.io/v1", "PriorityClass", priority.name())
                        .component(job.spec().key().value())
                        .start()
                        .put("value", priority.value())
                        .put("globalDefault", false)
                        .put("preemptionPolicy", priority.preemptionPolicy())
                        .put(
                                "description",
                                "Jobs of " + model.contract() + ": "
                                        + job.spec().key())
                        .build()));
    }
}
