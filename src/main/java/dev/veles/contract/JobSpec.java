package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import java.util.Map;
import java.util.Optional;

/**
 * A Job that a service launches at run time, from a template that Veles renders.
 *
 * @param key its key in the contract
 * @param location where it stands
 * @param name the Jobs' name prefix, where it is not {@code <contract>-<key>}
 * @param container the container and the pod around it
 * @param launchedBy key of the service that creates the Jobs
 * @param serviceAccount account that the pods run under
 * @param priorityClass their priority
 * @param artifacts how results leave the pod
 * @param limits numbers of the Job's own spec, by Kubernetes' field name
 * @param labels of the pods
 * @param annotations of the pods
 * @param overrides merge patches over what is rendered
 */
public record JobSpec(
        Located<String> key,
        Location location,
        Optional<Located<String>> name,
        ContainerSpec container,
        Located<String> launchedBy,
        Optional<AccountSpec> serviceAccount,
        Optional<PrioritySpec> priorityClass,
        Optional<ArtifactsSpec> artifacts,
        Map<String, Located<Integer>> limits,
        Map<String, Located<String>> labels,
        Map<String, Located<String>> annotations,
        OverridesSpec overrides) {
    static JobSpec read(Located<String> key, Fields fields) {
        return new JobSpec(
                key,
                fields.location(),
                fields.text("name"),
                ContainerSpec.read(fields),
                fields.requiredText("launchedBy"),
                fields.object("serviceAccount", AccountSpec::read),
                fields.object("priorityClass", PrioritySpec::read),
                fields.object("artifacts", ArtifactsSpec::read),
                readLimits(fields),
                fields.textMap("labels"),
                fields.textMap("annotations"),
                OverridesSpec.read(fields));
    }

    private static Map<String, Located<Integer>> readLimits(Fields fields) {
        Map<String, Located<Integer>> limits = new java.util.LinkedHashMap<>();
        for (String limit : java.util.List.of("backoffLimit", "activeDeadlineSeconds", "ttlSecondsAfterFinished")) {
            fields.integer(limit).ifPresent(value -> limits.put(limit, value));
        }
        return java.util.Collections.unmodifiableMap(limits);
    }

    /**
     * The account of the pods.
     *
     * @param location where it stands
     * @param name its name
     * @param automountToken whether pods get a token; absent means no
     */
    public record AccountSpec(Location location, Located<String> name, Optional<Located<Boolean>> automountToken) {
        static AccountSpec read(Fields fields) {
            return new AccountSpec(fields.location(), fields.requiredText("name"), fields.bool("automountToken"));
        }
    }

    /**
     * The priority of the pods.
     *
     * @param location where it stands
     * @param name the PriorityClass
     * @param value its number; absent means 0
     * @param preemptionPolicy absent means Never: a batch pod evicts nobody
     * @param existing whether the cluster has the class already, so that Veles renders none
     */
    public record PrioritySpec(
            Location location,
            Located<String> name,
            Optional<Located<Integer>> value,
            Optional<Located<String>> preemptionPolicy,
            Optional<Located<Boolean>> existing) {
        static PrioritySpec read(Fields fields) {
            return new PrioritySpec(
                    fields.location(),
                    fields.requiredText("name"),
                    fields.integer("value"),
                    fields.text("preemptionPolicy"),
                    fields.bool("existing"));
        }
    }

    /**
     * How results leave the pod.
     *
     * @param location where it stands
     * @param mode {@code through-service}, or {@code same-node} for pods pinned to the volume's node
     * @param service key of the service that takes the results
     * @param claim key of the claim that is written to directly
     */
    public record ArtifactsSpec(
            Location location,
            Located<String> mode,
            Optional<Located<String>> service,
            Optional<Located<String>> claim) {
        static ArtifactsSpec read(Fields fields) {
            return new ArtifactsSpec(
                    fields.location(), fields.requiredText("mode"), fields.text("service"), fields.text("claim"));
        }
    }

    /**
     * Merge patches with Kubernetes' field names.
     *
     * @param job over the Job
     * @param pod over the pod's spec
     * @param container over the container
     */
    public record OverridesSpec(Optional<Mapping> job, Optional<Mapping> pod, Optional<Mapping> container) {
        static OverridesSpec read(Fields fields) {
            Fields overrides = new Fields(fields.open("overrides").orElse(Mapping.empty(fields.location())));
            return new OverridesSpec(overrides.open("job"), overrides.open("pod"), overrides.open("container"));
        }
    }
}
