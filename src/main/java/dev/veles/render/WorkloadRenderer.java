package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.ServiceSpec.VolumeSpec;
import dev.veles.manifest.Manifest;
import dev.veles.model.Model;
import dev.veles.model.PodTemplate.EnvSource;
import dev.veles.model.Workload;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.MergePatch;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deployments and StatefulSets. */
final class WorkloadRenderer implements Renderer {
    /** Pods carry it, so that a changed runtime environment replaces them. */
    static final String ENV_CHECKSUM = "veles.dev/runtime-env-checksum";

    private static final String DATA_VOLUME = "data";

    @Override
    public List<RenderedManifest> render(Model model) {
        return model.workloads().stream()
                .map(workload -> RenderedManifest.application(render(model, workload)))
                .toList();
    }

    private static Manifest render(Model model, Workload workload) {
        Location cause = workload.location();
        ObjectBuilder object = ObjectBuilder.namespaced(
                        model, cause, "apps/v1", workload.kind().kubernetesName(), workload.name())
                .component(workload.key().value())
                .labels(workload.metadata().labels());
        if (workload.forceRecreate()) {
            // Flux cannot turn a RollingUpdate that the server has defaulted into Recreate without it.
            object.annotation(ObjectBuilder.FLUX_FORCE, "Enabled");
        }
        object.annotations(workload.metadata().annotations());
        Mapping built = object.withSpec(spec(model, workload)).root();
        return new Manifest(workload.overrides()
                .workload()
                .map(patch -> MergePatch.apply(built, patch))
                .orElse(built));
    }

    private static MappingBuilder spec(Model model, Workload workload) {
        Location cause = workload.location();
        boolean stateful = workload.kind() == Workload.Kind.STATEFUL_SET;
        Map<String, String> selector = model.selector(workload.key().value());
        MappingBuilder spec = mapping(cause).put("replicas", workload.replicas());
        if (stateful) {
            spec.put("serviceName", workload.name());
        }
        spec.put("selector", mapping(cause).put("matchLabels", ObjectBuilder.plainTexts(cause, selector)));
        spec.put(stateful ? "updateStrategy" : "strategy", workload.strategy());
        spec.put("template", template(model, workload, selector));
        workload.storage().ifPresent(storage -> {
            // A volume outlives the StatefulSet and a scale-down: only a person may give up data.
            spec.put(
                    "persistentVolumeClaimRetentionPolicy",
                    mapping(cause).put("whenDeleted", "Retain").put("whenScaled", "Retain"));
            spec.put("volumeClaimTemplates", new Sequence(List.of(volumeClaimTemplate(storage)), storage.location()));
        });
        return spec;
    }

    private static MappingBuilder template(Model model, Workload workload, Map<String, String> selector) {
        Location cause = workload.location();
        Map<String, Located<String>> labels = new LinkedHashMap<>();
        selector.forEach((key, value) -> labels.put(key, new Located<>(value, cause)));
        labels.putAll(workload.metadata().podLabels());
        Map<String, Located<String>> annotations = new LinkedHashMap<>();
        if (readsRuntimeEnv(model, workload)) {
            annotations.put(
                    ENV_CHECKSUM,
                    new Located<>(
                            model.runtimeEnv().checksum(), model.runtimeEnv().location()));
        }
        annotations.putAll(workload.metadata().podAnnotations());
        MappingBuilder metadata = mapping(cause).put("labels", ObjectBuilder.texts(cause, labels));
        metadata.putUnlessEmpty("annotations", ObjectBuilder.texts(cause, annotations));
        return mapping(cause).put("metadata", metadata).put("spec", pod(workload));
    }

    private static boolean readsRuntimeEnv(Model model, Workload workload) {
        return workload.pod().envFrom().stream()
                .filter(source -> !source.isSecret())
                .map(EnvSource::name)
                .anyMatch(name -> name.value().equals(model.runtimeEnv().name()));
    }

    private static Mapping pod(Workload workload) {
        List<Node> own = workload.storage()
                .<Node>map(storage -> mapping(storage.mountPath().location())
                        .put("name", DATA_VOLUME)
                        .put("mountPath", storage.mountPath())
                        .build())
                .map(List::of)
                .orElse(List.of());
        return new PodRenderer(workload.pod(), workload.account())
                .render(new PodRenderer.Extras(
                        workload.port(),
                        workload.probes(),
                        own,
                        Mapping.empty(workload.location()),
                        workload.overrides().pod(),
                        workload.overrides().container()));
    }

    /** Without labels of the environment: a live StatefulSet refuses every change of its claim templates. */
    private static Mapping volumeClaimTemplate(VolumeSpec storage) {
        Location cause = storage.location();
        Located<String> mode = storage.accessMode().orElseGet(() -> new Located<>("ReadWriteOnce", cause));
        return mapping(cause)
                .put("apiVersion", "v1")
                .put("kind", "PersistentVolumeClaim")
                .put("metadata", mapping(cause).put("name", DATA_VOLUME))
                .put(
                        "spec",
                        ClaimRenderer.volumeClaim(
                                cause,
                                MappingBuilder.strings(cause, List.of(mode)),
                                storage.storageClass(),
                                storage.size()))
                .build();
    }
}
