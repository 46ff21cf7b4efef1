package dev.veles.facts;

import dev.veles.source.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a contract says about one environment, as far as rules compare objects with it. Rules see this and never the
 * contract itself, so that a rule about rendered objects is a rule about hand-written ones too. Names are those that the
 * objects have in Kubernetes, unless a part says otherwise.
 *
 * @param name the contract's name
 * @param place where the application stands and under which name it is reached
 * @param auth who checks who the user is
 * @param oidc what tokens look like; empty where the contract does not speak of logging in
 * @param env the variables of the runtime environment that hold no secrets, with their values
 * @param secrets which secret values live where; empty where the contract does not speak of any
 * @param userKeys where keys that belong to single users are kept; empty where the contract does not speak of any
 * @param storageClasses the storage classes that claims may be of, those that the cluster has included
 * @param claims the volume claims that the contract gives writers
 * @param workloads what keeps running: Deployments and StatefulSets
 * @param jobs the kinds of Jobs that the application starts
 * @param operatorJobs the numbered Jobs that operators unsuspend
 * @param images where images come from
 * @param nodePools the nodes that workloads and Jobs are put on
 * @param steps the operator steps, in order
 * @param delivery how Flux delivers the application
 */
public record ContractFacts(
        Located<String> name,
        Place place,
        Auth auth,
        Optional<Oidc> oidc,
        Map<String, Located<String>> env,
        Optional<Secrets> secrets,
        Optional<UserKeys> userKeys,
        List<StorageClass> storageClasses,
        List<Claim> claims,
        List<Workload> workloads,
        List<JobKind> jobs,
        List<OperatorJob> operatorJobs,
        Images images,
        List<NodePool> nodePools,
        List<Step> steps,
        Delivery delivery) {

    /** The node pool with a key of the contract. */
    public Optional<NodePool> nodePool(String key) {
        for (NodePool pool : nodePools) {
            if (pool.key().value().equals(key)) {
                return Optional.of(pool);
            }
        }
        return Optional.empty();
    }

    /** The workload of a name in Kubernetes. */
    public Optional<Workload> workload(String workload) {
        for (Workload each : workloads) {
            if (each.name().value().equals(workload)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The open step that the workload of a name waits for; what syncs the Secrets is one, too. */
    public Optional<Step> openStepOf(String workload) {
        return workload(workload)
                .flatMap(Workload::after)
                .or(() -> secrets.filter(all -> all.sync().value().equals(workload))
                        .flatMap(Secrets::after))
                .flatMap(this::openStep);
    }

    /** The step with an id, unless it is done. */
    public Optional<Step> openStep(Located<String> id) {
        return step(id.value()).filter(step -> !step.done());
    }

    /** The storage class of a name. */
    public Optional<StorageClass> storageClass(String storageClass) {
        for (StorageClass each : storageClasses) {
            if (each.name().value().equals(storageClass)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The step with an id. */
    public Optional<Step> step(String id) {
        for (Step step : steps) {
            if (step.id().value().equals(id)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
