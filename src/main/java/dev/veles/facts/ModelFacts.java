package dev.veles.facts;

import dev.veles.contract.ContainerSpec.MountSpec;
import dev.veles.contract.DeliverySpec;
import dev.veles.contract.NodePoolSpec;
import dev.veles.contract.OidcSpec;
import dev.veles.contract.OidcSpec.RealmSpec;
import dev.veles.contract.SecretsSpec;
import dev.veles.contract.ServiceSpec;
import dev.veles.contract.ServiceSpec.PortSpec;
import dev.veles.contract.ServiceSpec.ReplicasSpec;
import dev.veles.contract.StepSpec;
import dev.veles.contract.StorageSpec.ClassSpec;
import dev.veles.manifest.ImageReference;
import dev.veles.model.JobTemplate;
import dev.veles.model.Model;
import dev.veles.model.OidcModel;
import dev.veles.model.PodTemplate;
import dev.veles.model.SecretsModel;
import dev.veles.source.Located;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes from a resolved contract what rules compare objects with. */
public final class ModelFacts {
    private final Model model;

    private ModelFacts(Model model) {
        this.model = model;
    }

    /** What a contract says about the environment that the model is of. */
    public static ContractFacts of(Model model) {
        return new ModelFacts(model).facts();
    }

    private ContractFacts facts() {
        return new ContractFacts(
                model.contract(),
                place(),
                new Auth(
                        model.oidc().isPresent(),
                        model.oidc().map(oidc -> oidc.spec().clientId().value())),
                model.oidc().map(ModelFacts::oidc),
                model.runtimeEnv().values(),
                model.secrets().map(this::secrets),
                model.secrets().flatMap(secrets -> secrets.spec().userKeys()).map(ModelFacts::userKeys),
                storageClasses(),
                model.claims().stream().map(this::claim).toList(),
                model.workloads().stream().map(this::workload).toList(),
                model.jobs().stream().map(this::job).toList(),
                operatorJobs().stream().map(ModelFacts::operatorJob).toList(),
                images(),
                model.spec().nodePools().values().stream()
                        .map(ModelFacts::nodePool)
                        .toList(),
                model.steps().stream().map(ModelFacts::step).toList(),
                delivery());
    }

    private Place place() {
        // What all environments start from: an environment that moves the application breaks the promise.
        return new Place(model.promisedNamespace(), otherNamespaces(), Optional.of(model.hostname()), otherHosts());
    }

    private static Oidc oidc(OidcModel oidc) {
        OidcSpec spec = oidc.spec();
        return new Oidc(
                spec.issuer(),
                spec.clientId(),
                spec.requiredGroups(),
                oidc.groupsClaim(),
                oidc.rolesClaim(),
                spec.requiredClaims(),
                spec.realm().map(realm -> realm(realm, oidc)));
    }

    private static Oidc.Realm realm(RealmSpec realm, OidcModel oidc) {
        List<Oidc.Group> groups = realm.groups().values().stream()
                .map(group -> new Oidc.Group(group.name(), group.roles()))
                .toList();
        return new Oidc.Realm(realm.name(), groups, oidc.redirectUris());
    }

    private Secrets secrets(SecretsModel secrets) {
        SecretsSpec spec = secrets.spec();
        return new Secrets(
                spec.provider(),
                spec.vault().mount(),
                spec.vault().path(),
                spec.vault().role(),
                spec.sync().name(),
                spec.sync().after(),
                secrets.secrets().stream().map(this::synced).toList());
    }

    private Secrets.Synced synced(SecretsModel.SyncedSecret secret) {
        List<Secrets.Key> keys = secret.keys().stream()
                .map(key -> new Secrets.Key(
                        key.name(), key.vaultPath().value(), key.field().value()))
                .toList();
        List<String> consumers = model.workloads().stream()
                .filter(workload -> reads(workload.pod(), secret.name().value()))
                .map(workload -> workload.name().value())
                .toList();
        return new Secrets.Synced(secret.name(), keys, consumers);
    }

    private static boolean reads(PodTemplate pod, String secret) {
        return pod.envFrom().stream()
                .anyMatch(from -> from.isSecret() && from.name().value().equals(secret));
    }

    private static UserKeys userKeys(SecretsSpec.UserKeysSpec keys) {
        return new UserKeys(
                keys.store().orElseGet(() -> new Located<>("database", keys.location())),
                Optional.of(keys.encryptedWith().value()));
    }

    private List<StorageClass> storageClasses() {
        List<StorageClass> classes = new ArrayList<>();
        for (ClassSpec spec : model.spec().storage().classes().values()) {
            Optional<dev.veles.model.StorageClass> rendered = model.storageClasses().stream()
                    .filter(each -> each.name().value().equals(spec.name().value()))
                    .findFirst();
            classes.add(new StorageClass(
                    spec.name(),
                    rendered.isEmpty(),
                    spec.provisioner(),
                    rendered.map(dev.veles.model.StorageClass::reclaimPolicy),
                    rendered.map(dev.veles.model.StorageClass::volumeBindingMode),
                    spec.parameters(),
                    spec.backup().stream().map(backup -> backup.task()).toList()));
        }
        return List.copyOf(classes);
    }

    private Claim claim(dev.veles.model.Claim claim) {
        List<String> writers = claim.spec().writers().stream()
                .map(writer -> model.workload(writer.value()).name().value())
                .toList();
        return new Claim(
                claim.name().value(),
                claim.spec().storageClass().value(),
                claim.spec().accessMode().value(),
                claim.spec().mountPath().value(),
                writers,
                mounts(claim.spec().key().value()));
    }

    private List<Claim.Mount> mounts(String claim) {
        List<Claim.Mount> mounts = new ArrayList<>();
        for (ServiceSpec service : model.spec().services().values()) {
            String owner = model.workload(service.key().value()).name().value();
            service.container().mounts().forEach(mount -> addMount(mounts, claim, owner, mount));
        }
        for (JobTemplate job : model.jobs()) {
            job.spec()
                    .container()
                    .mounts()
                    .forEach(mount -> addMount(mounts, claim, job.name().value(), mount));
        }
        return mounts;
    }

    private static void addMount(List<Claim.Mount> mounts, String claim, String owner, MountSpec mount) {
        if (mount.claim().value().equals(claim)) {
            mounts.add(new Claim.Mount(
                    owner,
                    mount.path().value(),
                    mount.subPath().map(Located::value),
                    mount.readOnly().map(Located::value).orElse(false)));
        }
    }

    private Workload workload(dev.veles.model.Workload workload) {
        return new Workload(
                workload.name(),
                workload.kind().kubernetesName(),
                workload.account().name().value(),
                imageName(workload.pod().image().value()),
                workload.port().map(ModelFacts::port),
                workload.pod().nodePool().map(pool -> pool.key().value()),
                Optional.ofNullable(model.spec().services().get(workload.key().value()))
                        .flatMap(service -> service.replicas().flatMap(ReplicasSpec::after)),
                workload.storage().map(volume -> new Workload.Storage(volume.storageClass(), volume.mountPath())),
                // Of ConfigMaps, there is only that of the runtime environment.
                workload.pod().envFrom().stream().anyMatch(from -> !from.isSecret()));
    }

    private static Workload.Port port(PortSpec port) {
        return new Workload.Port(port.name(), port.container(), port.service());
    }

    private JobKind job(JobTemplate job) {
        return new JobKind(
                job.name().value(),
                job.account().name().value(),
                Optional.of(model.workload(job.launcher()).account().name().value()),
                job.spec()
                        .artifacts()
                        .map(artifacts -> artifacts.mode().value().equals("same-node"))
                        .orElse(false),
                job.priorityClass().map(priority -> priority.name().value()),
                job.pod().nodePool().map(pool -> pool.key().value()),
                imageName(job.pod().image().value()));
    }

    private static OperatorJob operatorJob(dev.veles.model.OperatorJob job) {
        return new OperatorJob(job.name(), job.spec().namespace(), job.spec().after());
    }

    private Images images() {
        Set<String> named = new LinkedHashSet<>();
        model.workloads()
                .forEach(workload -> named.add(imageName(workload.pod().image().value())));
        model.jobs().forEach(job -> named.add(imageName(job.pod().image().value())));
        operatorJobs().forEach(job -> named.add(imageName(job.spec().image().value())));
        model.secrets()
                .flatMap(secrets -> secrets.spec().sync().image())
                .ifPresent(image -> named.add(imageName(image.value())));
        return new Images(
                model.spec().images().registry(),
                model.spec().images().pullSecrets(),
                model.spec().images().automationAfter(),
                named);
    }

    private static String imageName(String image) {
        return ImageReference.parse(image).map(ImageReference::name).orElse(image);
    }

    private static NodePool nodePool(NodePoolSpec pool) {
        List<NodePool.Taint> taints = pool.taints().stream()
                .map(taint -> new NodePool.Taint(
                        taint.key(),
                        taint.value().map(Located::value).orElse(""),
                        taint.effect().value()))
                .toList();
        return new NodePool(pool.key(), pool.labels(), taints);
    }

    private static Step step(StepSpec step) {
        boolean done = step.done().map(Located::value).orElse(false);
        return new Step(step.id(), step.title().value(), done, step.requires());
    }

    private Delivery delivery() {
        dev.veles.model.Delivery delivery = model.delivery();
        return new Delivery(
                model.environment(),
                delivery.cluster(),
                delivery.repositoryPath(),
                delivery.namespace(),
                delivery.sourceKind().value(),
                delivery.source().name(),
                delivery.interval(),
                delivery.retryInterval(),
                delivery.timeout(),
                delivery.prune().value());
    }

    /** Namespaces of others that the contract names itself. */
    private Set<String> otherNamespaces() {
        Set<String> names = new LinkedHashSet<>();
        names.add(model.delivery().namespace().value());
        model.delivery().source().namespace().map(Located::value).ifPresent(names::add);
        model.delivery().flux().dependsOn().stream()
                .map(DeliverySpec.DependencySpec::namespace)
                .flatMap(Optional::stream)
                .map(Located::value)
                .forEach(names::add);
        model.storageClasses()
                .forEach(found -> names.add(found.longhornNamespace().value()));
        model.network().ifPresent(network -> {
            names.add(network.dns().namespace().value());
            network.ingressController()
                    .ifPresent(peer -> names.add(peer.namespace().value()));
        });
        operatorJobs().forEach(job -> names.add(job.spec().namespace().value()));
        return names;
    }

    private List<dev.veles.model.OperatorJob> operatorJobs() {
        List<dev.veles.model.OperatorJob> jobs = new ArrayList<>();
        model.oidc().flatMap(OidcModel::ensureJob).ifPresent(jobs::add);
        model.secrets().flatMap(SecretsModel::ensureJob).ifPresent(jobs::add);
        return jobs;
    }

    /** Hosts of others that the contract names itself. */
    private Set<String> otherHosts() {
        Set<String> hosts = new LinkedHashSet<>();
        model.oidc().ifPresent(oidc -> {
            addHost(hosts, oidc.spec().issuer().value());
            oidc.spec()
                    .realm()
                    .flatMap(RealmSpec::ensureJob)
                    .ifPresent(job -> addHost(hosts, job.keycloakUrl().value()));
        });
        model.secrets()
                .ifPresent(secrets ->
                        addHost(hosts, secrets.spec().vault().address().value()));
        model.workloads()
                .forEach(workload -> workload.pod().reaches().stream()
                        .filter(reach -> reach.isHost())
                        .forEach(reach -> hosts.add(reach.target().value())));
        return hosts;
    }

    private static void addHost(Set<String> hosts, String url) {
        Optional.ofNullable(URI.create(url).getHost()).ifPresent(hosts::add);
    }
}
