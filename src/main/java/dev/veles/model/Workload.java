package dev.veles.model;

import dev.veles.contract.ServiceSpec;
import dev.veles.contract.ServiceSpec.ExposureSpec;
import dev.veles.contract.ServiceSpec.MetadataSpec;
import dev.veles.contract.ServiceSpec.OverridesSpec;
import dev.veles.contract.ServiceSpec.PortSpec;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import java.util.Map;
import java.util.Optional;

/**
 * A Deployment or StatefulSet, with its Service and account.
 *
 * @param key its key in the contract; also its component label
 * @param location where it stands
 * @param kind Deployment or StatefulSet
 * @param name of the workload and of its Service
 * @param replicas how many there are now: 0 while {@code stagedUntil} is not done
 * @param stagedUntil the step that holds it back now; absent where it runs, or was never to run
 * @param pod what it runs
 * @param port what it listens on; without one there is no Service
 * @param exposure how its Service is reached from outside, apart from an ingress
 * @param account the account that it runs under
 * @param strategy Kubernetes' own {@code strategy} or {@code updateStrategy}
 * @param forceRecreate whether Flux may delete and recreate it: a Recreate Deployment on a single-writer claim, whose
 *     strategy the API server would else refuse to change
 * @param storage the volume of each replica of a StatefulSet
 * @param probes by Kubernetes' field name
 * @param metadata labels and annotations that the contract adds
 * @param overrides merge patches over what is rendered
 */
public record Workload(
        Located<String> key,
        Location location,
        Kind kind,
        Located<String> name,
        Located<Integer> replicas,
        Optional<Located<String>> stagedUntil,
        PodTemplate pod,
        Optional<PortSpec> port,
        Optional<ExposureSpec> exposure,
        Account account,
        Mapping strategy,
        boolean forceRecreate,
        Optional<ServiceSpec.VolumeSpec> storage,
        Map<String, Mapping> probes,
        MetadataSpec metadata,
        OverridesSpec overrides) {
    /** The kinds that a service of the contract can become. */
    public enum Kind {
        DEPLOYMENT("Deployment"),
        STATEFUL_SET("StatefulSet");

        private final String kubernetes;

        Kind(String kubernetes) {
            this.kubernetes = kubernetes;
        }

        /** The kind as Kubernetes writes it. */
        public String kubernetesName() {
            return kubernetes;
        }
    }

    /** True while a step that is not done holds it back. */
    public boolean isStaged() {
        return stagedUntil.isPresent();
    }
}
