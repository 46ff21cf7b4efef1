package dev.veles.model;

import dev.veles.contract.Contract;
import dev.veles.contract.ContractSpec;
import dev.veles.contract.IngressSpec;
import dev.veles.contract.NamespaceSpec;
import dev.veles.contract.NetworkSpec;
import dev.veles.contract.NetworkSpec.PeerSpec;
import dev.veles.contract.OidcSpec;
import dev.veles.contract.OidcSpec.RealmJobSpec;
import dev.veles.contract.OidcSpec.RealmSpec;
import dev.veles.contract.ServiceSpec;
import dev.veles.contract.StorageSpec;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes models from contracts: names, defaults, references, node pools, steps and environments are resolved here, once,
 * so that renderers and rules find finished values. It fills in and does not judge: what a contract says is kept, right
 * or wrong.
 */
public final class ModelBuilder {
    private final Located<String> promisedNamespace;
    private final String environment;
    private final ContractSpec spec;
    private final Naming naming;
    private final Steps steps;
    private final SecretsBuilder secrets;

    private ModelBuilder(Contract contract, String environment, ContractSpec spec) {
        this.promisedNamespace = contract.spec().namespace().name();
        this.environment = environment;
        this.spec = spec;
        this.naming = new Naming(contract.name(), spec);
        this.steps = new Steps(spec.steps());
        this.secrets = new SecretsBuilder(naming, steps);
    }

    /**
     * Resolves a contract for an environment.
     *
     * @param contract a contract that was read without problems
     * @param environment one of its environments
     * @throws IllegalArgumentException if the contract has no such environment
     */
    public static Model build(Contract contract, String environment) {
        ContractSpec spec = contract.environments().get(environment);
        if (spec == null) {
            throw new IllegalArgumentException("no environment " + environment);
        }
        return new ModelBuilder(contract, environment, spec).build();
    }

    /**
     * Resolves what all environments start from, for the page that people read.
     *
     * @param contract a contract that was read without problems
     */
    public static Model buildShared(Contract contract) {
        return new ModelBuilder(contract, "", contract.spec()).build();
    }

    private Model build() {
        WorkloadBuilder workloads = new WorkloadBuilder(naming, steps);
        JobTemplateBuilder jobs = new JobTemplateBuilder(naming);
        return new Model(
                naming.contract(),
                environment,
                spec,
                namespace(spec.namespace()),
                promisedNamespace,
                spec.hostname(),
                spec.services().values().stream().map(workloads::build).toList(),
                spec.ingress().map(this::ingress),
                runtimeEnv(),
                spec.oidc().map(this::oidc),
                spec.secrets().map(secrets::build),
                spec.jobs().values().stream().map(jobs::build).toList(),
                storageClasses(),
                spec.storage().claims().values().stream().map(this::claim).toList(),
                network(),
                spec.steps(),
                spec.extraManifests(),
                new DeliveryBuilder(naming, environment).build(spec.delivery()));
    }

    private static Namespace namespace(NamespaceSpec namespace) {
        return new Namespace(
                namespace.name(),
                namespace.create().map(Located::value).orElse(true),
                namespace.labels(),
                namespace.annotations(),
                namespace.podSecurity().orElseGet(() -> namespace.name().map(any -> "restricted")));
    }

    private IngressModel ingress(IngressSpec ingress) {
        return new IngressModel(
                ingress.location(),
                naming.contract(),
                ingress.className(),
                ingress.annotations(),
                ingress.tls(),
                ingress.routes().stream().map(this::route).toList(),
                ingress.overrides());
    }

    private IngressModel.Route route(IngressSpec.RouteSpec route) {
        Located<String> port = Optional.ofNullable(
                        spec.services().get(route.service().value()))
                .flatMap(ServiceSpec::port)
                .map(found ->
                        new Located<>(found.name().value(), route.service().location()))
                .orElseThrow(() -> new IllegalStateException("no port behind " + route.path()));
        return new IngressModel.Route(
                route.location(),
                route.path(),
                route.pathType().orElseGet(() -> new Located<>("Prefix", route.location())),
                route.service().value(),
                naming.service(route.service()),
                port);
    }

    private RuntimeEnv runtimeEnv() {
        String prefix = naming.envPrefix();
        Map<String, Located<String>> values = new LinkedHashMap<>();
        values.put(prefix + "PUBLIC_BASE_URL", spec.hostname().map(host -> "https://" + host));
        spec.oidc().ifPresent(oidc -> {
            values.put(prefix + "OIDC_ISSUER", oidc.issuer());
            values.put(prefix + "OIDC_CLIENT_ID", oidc.clientId());
            if (!oidc.requiredGroups().isEmpty()) {
                values.put(prefix + "OIDC_REQUIRED_GROUPS", joined(oidc.requiredGroups()));
            }
            values.put(prefix + "OIDC_GROUPS_CLAIM", groupsClaim(oidc));
            values.put(prefix + "OIDC_ROLES_CLAIM", rolesClaim(oidc));
        });
        values.putAll(spec.runtimeEnv().values());
        return new RuntimeEnv(spec.runtimeEnv().location(), naming.runtimeEnv(), values);
    }

    private static Located<String> joined(List<Located<String>> values) {
        return new Located<>(
                String.join(",", values.stream().map(Located::value).toList()),
                values.get(0).location());
    }

    private static Located<String> groupsClaim(OidcSpec oidc) {
        return oidc.groupsClaim().orElseGet(() -> new Located<>("groups", oidc.location()));
    }

    private static Located<String> rolesClaim(OidcSpec oidc) {
        return oidc.rolesClaim().orElseGet(() -> new Located<>("realm_access.roles", oidc.location()));
    }

    private OidcModel oidc(OidcSpec oidc) {
        Set<String> seen = new LinkedHashSet<>();
        List<Located<String>> roles = oidc.realm().stream()
                .flatMap(realm -> realm.groups().values().stream())
                .flatMap(group -> group.roles().stream())
                .filter(role -> seen.add(role.value()))
                .toList();
        List<Located<String>> redirects =
                oidc.realm().map(RealmSpec::redirectUris).orElse(List.of());
        return new OidcModel(
                oidc,
                groupsClaim(oidc),
                rolesClaim(oidc),
                redirects.isEmpty() ? List.of(spec.hostname().map(host -> "https://" + host + "/*")) : redirects,
                roles,
                oidc.realm()
                        .flatMap(RealmSpec::ensureJob)
                        .map(RealmJobSpec::job)
                        .map(secrets::operatorJob));
    }

    private List<StorageClass> storageClasses() {
        Located<String> longhorn = spec.storage()
                .longhornNamespace()
                .orElseGet(() -> new Located<>("longhorn-system", spec.storage().location()));
        return spec.storage().classes().values().stream()
                .filter(found -> !found.existing().map(Located::value).orElse(false))
                .map(found -> storageClass(found, longhorn))
                .toList();
    }

    private static StorageClass storageClass(StorageSpec.ClassSpec spec, Located<String> longhornNamespace) {
        Location location = spec.location();
        return new StorageClass(
                location,
                spec.name(),
                spec.provisioner().orElseThrow(() -> new IllegalStateException("no provisioner for " + spec.name())),
                spec.reclaimPolicy().orElseGet(() -> new Located<>("Retain", location)),
                spec.volumeBindingMode().orElseGet(() -> new Located<>("WaitForFirstConsumer", location)),
                spec.allowVolumeExpansion().orElseGet(() -> new Located<>(true, location)),
                spec.mountOptions(),
                spec.parameters(),
                spec.backup(),
                spec.annotations(),
                longhornNamespace);
    }

    private Claim claim(StorageSpec.ClaimSpec claim) {
        return new Claim(
                claim,
                naming.claim(claim),
                PodBuilder.isSingleWriter(claim.accessMode().value()));
    }

    private Optional<NetworkModel> network() {
        NetworkSpec network = spec.network();
        if (!network.policies().map(Located::value).orElse(true)) {
            return Optional.empty();
        }
        boolean issued = spec.ingress()
                .flatMap(IngressSpec::tls)
                .flatMap(IngressSpec.TlsSpec::issuer)
                .isPresent();
        return Optional.of(new NetworkModel(
                network.location(),
                network.ingressController().map(peer -> peer(peer, "kube-system", Map.of())),
                network.dns()
                        .map(ModelBuilder::dns)
                        .orElseGet(() -> dns(new PeerSpec(network.location(), Optional.empty(), Map.of()))),
                network.kubernetesApi(),
                network.acmeSolver().map(Located::value).orElse(issued)));
    }

    private static NetworkModel.Peer dns(PeerSpec peer) {
        return peer(peer, "kube-system", Map.of("k8s-app", new Located<>("kube-dns", peer.location())));
    }

    private static NetworkModel.Peer peer(PeerSpec peer, String namespace, Map<String, Located<String>> podLabels) {
        return new NetworkModel.Peer(
                peer.location(),
                peer.namespace().orElseGet(() -> new Located<>(namespace, peer.location())),
                peer.podLabels().isEmpty() ? podLabels : peer.podLabels());
    }
}
