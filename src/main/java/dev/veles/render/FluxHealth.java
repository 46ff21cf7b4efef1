package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.model.Claim;
import dev.veles.model.Model;
import dev.veles.model.SecretsModel;
import dev.veles.model.Workload;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * What Flux may wait for. With {@code wait} it waits for every object, and one that stays pending holds up the whole
 * delivery; then it is told to wait for what the steps have turned on, object by object.
 */
final class FluxHealth {
    private final Model model;

    FluxHealth(Model model) {
        this.model = model;
    }

    /** True where every object of the overlay becomes ready once it is applied. */
    boolean settles() {
        return !model.isStaged()
                && model.secrets().flatMap(SecretsModel::stagedUntil).isEmpty()
                && model.claims().stream().noneMatch(this::staysPending);
    }

    /** Under WaitForFirstConsumer a claim is bound when a pod that mounts it is scheduled, and not before. */
    private boolean staysPending(Claim claim) {
        return !isBoundAtOnce(claim) && model.workloads().stream().noneMatch(workload -> isConsumer(workload, claim));
    }

    /** Classes that the cluster has already may bind late for all that is known here. */
    private boolean isBoundAtOnce(Claim claim) {
        String storageClass = claim.spec().storageClass().value();
        return model.storageClasses().stream()
                .filter(found -> found.name().value().equals(storageClass))
                .anyMatch(found -> found.volumeBindingMode().value().equals("Immediate"));
    }

    private static boolean isConsumer(Workload workload, Claim claim) {
        return isRunning(workload.replicas())
                && workload.pod().volumes().stream()
                        .anyMatch(volume ->
                                volume.claim().value().equals(claim.name().value()));
    }

    /** The workloads that run now, as Flux' {@code healthChecks}. */
    Sequence checks() {
        List<Node> checks = new ArrayList<>();
        model.workloads().stream()
                .filter(workload -> isRunning(workload.replicas()))
                .forEach(workload ->
                        checks.add(check(workload.kind().kubernetesName(), workload.name(), workload.location())));
        model.secrets()
                .filter(SecretsModel::usesCsi)
                .filter(secrets -> isRunning(secrets.replicas()))
                .map(secrets -> secrets.spec().sync())
                .ifPresent(sync -> checks.add(check("Deployment", sync.name(), sync.location())));
        return new Sequence(checks, model.delivery().flux().location());
    }

    private static boolean isRunning(Located<Integer> replicas) {
        return replicas.value() > 0;
    }

    private Mapping check(String kind, Located<String> name, Location cause) {
        return mapping(cause)
                .put("apiVersion", "apps/v1")
                .put("kind", kind)
                .put("name", name)
                .put("namespace", model.namespace().name())
                .build();
    }
}
