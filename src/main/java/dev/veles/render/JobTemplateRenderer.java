package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.manifest.Manifest;
import dev.veles.model.JobTemplate;
import dev.veles.model.Labels;
import dev.veles.model.Model;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.MergePatch;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Job templates, each as a manifest in a ConfigMap that its launcher reads. All values in it are final: kustomize's
 * images and names do not reach into a ConfigMap, and Flux is told not to substitute variables there.
 */
final class JobTemplateRenderer implements Renderer {
    /** Key of the ConfigMap. */
    static final String KEY = "job.yaml";

    @Override
    public List<RenderedManifest> render(Model model) {
        return model.jobs().stream()
                .map(job -> RenderedManifest.application(configMap(model, job)))
                .toList();
    }

    private static Manifest configMap(Model model, JobTemplate job) {
        Location cause = job.spec().location();
        Mapping template = job(model, job);
        Mapping configMap = ObjectBuilder.namespaced(model, cause, "v1", "ConfigMap", job.configMap())
                .component(job.spec().key().value())
                .annotation(ObjectBuilder.FLUX_SUBSTITUTE, "disabled")
                .start()
                .put("data", mapping(cause).put(KEY, Scalar.string(YamlWriter.write(template), cause)))
                .build();
        return new Manifest(configMap, Map.of(FieldPath.of("data", KEY), template));
    }

    /** The Job as its launcher creates it. */
    static Mapping job(Model model, JobTemplate job) {
        Location cause = job.spec().location();
        MappingBuilder metadata = mapping(cause)
                .put("generateName", job.name().map(name -> name + "-"))
                .put("namespace", model.namespace().name())
                .put("labels", ObjectBuilder.texts(cause, labels(model, job)));
        Mapping built = mapping(cause)
                .put("apiVersion", "batch/v1")
                .put("kind", "Job")
                .put("metadata", metadata)
                .put("spec", spec(model, job))
                .build();
        return job.spec()
                .overrides()
                .job()
                .map(patch -> MergePatch.apply(built, patch))
                .orElse(built);
    }

    private static MappingBuilder spec(Model model, JobTemplate job) {
        Location cause = job.spec().location();
        MappingBuilder spec = mapping(cause);
        job.spec().limits().forEach(spec::put);
        MappingBuilder metadata = mapping(cause).put("labels", ObjectBuilder.texts(cause, labels(model, job)));
        metadata.putUnlessEmpty(
                "annotations", ObjectBuilder.texts(cause, job.spec().annotations()));
        return spec.put("template", mapping(cause).put("metadata", metadata).put("spec", pod(job)));
    }

    private static Map<String, Located<String>> labels(Model model, JobTemplate job) {
        Location cause = job.spec().location();
        Map<String, Located<String>> labels = new LinkedHashMap<>();
        labels.put(Labels.NAME, new Located<>(model.contract().value(), cause));
        labels.put(Labels.COMPONENT, job.spec().key());
        labels.putAll(job.spec().labels());
        return labels;
    }

    private static Mapping pod(JobTemplate job) {
        MappingBuilder fields = mapping(job.spec().location()).put("restartPolicy", "Never");
        job.priorityClass().ifPresent(priority -> fields.put("priorityClassName", priority.name()));
        return new PodRenderer(job.pod(), job.account())
                .render(new PodRenderer.Extras(
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        fields.build(),
                        job.spec().overrides().pod(),
                        job.spec().overrides().container()));
    }
}
