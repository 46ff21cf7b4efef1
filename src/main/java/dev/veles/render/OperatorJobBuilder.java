package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.manifest.Manifest;
import dev.veles.model.Labels;
import dev.veles.model.Model;
import dev.veles.model.OperatorJob;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.MergePatch;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of an operator Job, in the namespace that it works in: what it reads, the account it runs under, and the
 * numbered Job itself. The Job has no time to live: Flux would run it again each time it vanished.
 */
final class OperatorJobBuilder {
    /** Where the Job reads what is in its ConfigMap. */
    static final String FILES = "files";

    private static final int RETRIES = 3;

    private final Model model;
    private final OperatorJob job;
    private final String component;
    private final Location cause;

    OperatorJobBuilder(Model model, OperatorJob job, String component) {
        this.model = model;
        this.job = job;
        this.component = component;
        this.cause = job.spec().location();
    }

    /** The ConfigMap, numbered like the Job: a pod that still runs goes on with the files that it began with. */
    Mapping configMap(MappingBuilder data) {
        return object("v1", "ConfigMap", job.name())
                .annotation(ObjectBuilder.FLUX_SUBSTITUTE, "disabled")
                .start()
                .put("data", data)
                .build();
    }

    /** The account, which has no number: what is granted to it outlives a revision. */
    Mapping account() {
        return object("v1", "ServiceAccount", job.spec().name())
                .start()
                .put("automountServiceAccountToken", false)
                .build();
    }

    /**
     * The Job.
     *
     * @param container its only container
     * @param volumes beside the one with the files
     */
    Mapping job(MappingBuilder container, List<Node> volumes) {
        MappingBuilder pod = mapping(cause)
                .put("restartPolicy", "Never")
                .put("serviceAccountName", job.spec().name())
                .put("automountServiceAccountToken", false)
                .put("securityContext", RestrictedPod.podSecurityContext(cause))
                .put(
                        "containers",
                        new Sequence(
                                List.of(container
                                        .put("securityContext", RestrictedPod.securityContext(cause))
                                        .build()),
                                cause))
                .put("volumes", withFiles(volumes));
        MappingBuilder labels =
                mapping(cause).put(Labels.NAME, model.contract()).put(Labels.COMPONENT, component);
        MappingBuilder template = mapping(cause)
                .put("metadata", mapping(cause).put("labels", labels))
                .put("spec", pod);
        Mapping built = object("batch/v1", "Job", job.name())
                .withSpec(mapping(cause)
                        .put("suspend", job.suspended())
                        .put("backoffLimit", RETRIES)
                        .put("template", template))
                .root();
        return job.spec()
                .overrides()
                .map(patch -> MergePatch.apply(built, patch))
                .orElse(built);
    }

    /** All three, account first. */
    static List<RenderedManifest> operations(Manifest account, Manifest configMap, Manifest job) {
        return List.of(
                RenderedManifest.at(Placement.OPERATIONS, account),
                RenderedManifest.at(Placement.OPERATIONS, configMap),
                RenderedManifest.at(Placement.OPERATIONS, job));
    }

    private Sequence withFiles(List<Node> volumes) {
        List<Node> all = new ArrayList<>();
        all.add(mapping(cause)
                .put("name", FILES)
                .put("configMap", mapping(cause).put("name", job.name()))
                .build());
        all.addAll(volumes);
        return new Sequence(all, cause);
    }

    private ObjectBuilder object(String apiVersion, String kind, Located<String> name) {
        return ObjectBuilder.clusterScoped(model, cause, apiVersion, kind, name)
                .in(job.spec().namespace())
                .component(component);
    }
}
