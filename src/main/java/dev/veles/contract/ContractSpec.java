package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a contract says for one environment: its {@code spec} with that environment's patch applied.
 *
 * @param location where the spec stands
 * @param namespace the namespace that everything of the application lives in
 * @param hostname the host that people reach it by
 * @param images where images come from
 * @param services the workloads, by key
 * @param ingress how it is reached from outside
 * @param runtimeEnv what the application reads from its environment
 * @param oidc who may log in, and who decides that
 * @param secrets where secret values live and which objects they are synced to
 * @param jobs Jobs that a service launches, by key
 * @param storage storage classes, claims and backups
 * @param nodePools nodes by what they are labelled and tainted with, by key
 * @param network what the network policies need to know of the cluster
 * @param steps operator steps in order
 * @param notes free text for CONTRACT.md
 * @param extraManifests Kubernetes objects that are rendered as they are
 * @param delivery how Flux delivers it
 */
public record ContractSpec(
        Location location,
        NamespaceSpec namespace,
        Located<String> hostname,
        ImagesSpec images,
        Map<String, ServiceSpec> services,
        Optional<IngressSpec> ingress,
        RuntimeEnvSpec runtimeEnv,
        Optional<OidcSpec> oidc,
        Optional<SecretsSpec> secrets,
        Map<String, JobSpec> jobs,
        StorageSpec storage,
        Map<String, NodePoolSpec> nodePools,
        NetworkSpec network,
        List<StepSpec> steps,
        List<NoteSpec> notes,
        List<Mapping> extraManifests,
        DeliverySpec delivery) {

    /**
     * Reads a merged spec that has passed the schema.
     *
     * @param spec the merged {@code spec} of a contract
     */
    public static ContractSpec read(Mapping spec) {
        Fields fields = new Fields(spec);
        Location place = spec.location();
        return new ContractSpec(
                place,
                fields.requiredObject("namespace", NamespaceSpec::read),
                fields.requiredText("hostname"),
                section(fields, "images", ImagesSpec::read),
                fields.objects("services", ServiceSpec::read),
                fields.object("ingress", IngressSpec::read),
                section(fields, "runtimeEnv", RuntimeEnvSpec::read),
                fields.object("oidc", OidcSpec::read),
                fields.object("secrets", SecretsSpec::read),
                fields.objects("jobs", JobSpec::read),
                section(fields, "storage", StorageSpec::read),
                fields.objects("nodePools", NodePoolSpec::read),
                section(fields, "network", NetworkSpec::read),
                fields.objectItems("steps", StepSpec::read),
                fields.objectItems("notes", NoteSpec::read),
                fields.items("extraManifests", Fields::mapping),
                fields.requiredObject("delivery", DeliverySpec::read));
    }

    /** An absent section reads like an empty one at the place of the spec. */
    private static <T> T section(Fields fields, String key, Function<Fields, T> reader) {
        return reader.apply(new Fields(fields.open(key).orElse(Mapping.empty(fields.location()))));
    }
}
