package dev.veles.model;

import dev.veles.contract.ContractSpec;
import dev.veles.contract.StepSpec;
import dev.veles.source.Located;
import dev.veles.yaml.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contract, resolved for one environment.
 *
 * @param contract the contract's name
 * @param environment the environment's name
 * @param spec what the contract says, for what is passed on as it is
 * @param namespace the application's namespace
 * @param promisedNamespace the namespace that the contract promises, before any environment changes it
 * @param hostname the application's host
 * @param workloads Deployments and StatefulSets, in the contract's order
 * @param ingress how it is reached from outside
 * @param runtimeEnv the ConfigMap of the runtime environment
 * @param oidc who may log in
 * @param secrets which Secrets are synced from where
 * @param jobs templates of Jobs that workloads launch
 * @param storageClasses classes that Veles renders
 * @param claims claims in the contract's order
 * @param network what network policies need to know; absent where none are wanted
 * @param steps operator steps in order
 * @param extraManifests objects that are rendered as they are
 * @param delivery how Flux delivers it
 */
public record Model(
        Located<String> contract,
        String environment,
        ContractSpec spec,
        Namespace namespace,
        Located<String> promisedNamespace,
        Located<String> hostname,
        List<Workload> workloads,
        Optional<IngressModel> ingress,
        RuntimeEnv runtimeEnv,
        Optional<OidcModel> oidc,
        Optional<SecretsModel> secrets,
        List<JobTemplate> jobs,
        List<StorageClass> storageClasses,
        List<Claim> claims,
        Optional<NetworkModel> network,
        List<StepSpec> steps,
        List<Mapping> extraManifests,
        Delivery delivery) {

    /**
     * The workload with a key.
     *
     * @throws IllegalStateException if there is none, which reading the contract has ruled out
     */
    public Workload workload(String key) {
        return workloads.stream()
                .filter(workload -> workload.key().value().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no workload " + key));
    }

    /** The labels by which Services and policies select the pods of a component. */
    public Map<String, String> selector(String component) {
        return Labels.selector(contract.value(), component);
    }

    /** True while a step that is not done holds back something that would run. */
    public boolean isStaged() {
        return workloads.stream().anyMatch(Workload::isStaged)
                || secrets.map(SecretsModel::isStaged).orElse(false);
    }
}
