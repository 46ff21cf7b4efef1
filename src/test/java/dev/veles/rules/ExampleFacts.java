package dev.veles.rules;

import dev.veles.facts.Auth;
import dev.veles.facts.Claim;
import dev.veles.facts.ContractFacts;
import dev.veles.facts.Delivery;
import dev.veles.facts.Images;
import dev.veles.facts.JobKind;
import dev.veles.facts.NodePool;
import dev.veles.facts.Oidc;
import dev.veles.facts.OperatorJob;
import dev.veles.facts.Place;
import dev.veles.facts.Secrets;
import dev.veles.facts.Step;
import dev.veles.facts.StorageClass;
import dev.veles.facts.UserKeys;
import dev.veles.facts.Workload;
import dev.veles.manifest.Field;
import dev.veles.manifest.ImageReference;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ObjectView;
import dev.veles.source.Located;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the part of a contract that an example shows: the same fields, in the same places, as in a whole contract, which
 * would be too long to read beside a few manifests. A test holds it to what is made of whole contracts.
 */
final class ExampleFacts {
    private final Field spec;
    private final String name;
    private final Field root;

    private ExampleFacts(Manifest contract) {
        this.root = ObjectView.of(contract).root();
        this.spec = root.get("spec").orElseThrow();
        this.name = contract.name();
    }

    static ContractFacts of(Manifest contract) {
        ExampleFacts example = new ExampleFacts(contract);
        return new ContractFacts(
                example.root.find("metadata", "name").map(ExampleFacts::text).orElseThrow(),
                example.place(),
                example.auth(),
                example.spec
                        .get("oidc")
                        .filter(oidc -> oidc.get("issuer").isPresent())
                        .map(example::oidc),
                example.env(),
                example.spec
                        .get("secrets")
                        .filter(secrets -> secrets.get("groups").isPresent())
                        .map(example::secrets),
                example.userKeys(),
                example.storageClasses(),
                example.claims(),
                example.workloads(),
                example.jobs(),
                example.operatorJobs(),
                example.images(),
                example.nodePools(),
                example.steps(),
                example.delivery());
    }

    private Place place() {
        Set<String> namespaces = new LinkedHashSet<>();
        Set<String> hosts = new LinkedHashSet<>();
        spec.walk(field -> {
            boolean own = field.path().toString().equals("spec.namespace");
            boolean named = field.key().equals("namespace") || field.key().equals("longhornNamespace");
            if (named && !own && !field.value().isEmpty()) {
                namespaces.add(field.value());
            }
            if (field.value().startsWith("https://")) {
                hosts.add(URI.create(field.value()).getHost());
            }
        });
        return new Place(located("namespace", "name").orElseThrow(), namespaces, located("hostname"), hosts);
    }

    private Auth auth() {
        String enforcedBy = spec.text("oidc", "enforcedBy").orElse("application");
        return new Auth(enforcedBy.equals("application"), spec.text("oidc", "clientId"));
    }

    private Oidc oidc(Field oidc) {
        return new Oidc(
                text(oidc, "issuer").orElseThrow(),
                text(oidc, "clientId").orElseGet(() -> here(oidc, "")),
                texts(oidc, "requiredGroups"),
                text(oidc, "groupsClaim").orElseGet(() -> here(oidc, "groups")),
                text(oidc, "rolesClaim").orElseGet(() -> here(oidc, "realm_access.roles")),
                texts(oidc, "requiredClaims"),
                oidc.get("realm").filter(realm -> realm.get("name").isPresent()).map(this::realm));
    }

    private Oidc.Realm realm(Field realm) {
        List<Oidc.Group> groups = realm.entries("groups").stream()
                .map(group -> new Oidc.Group(key(group), texts(group)))
                .toList();
        List<Located<String>> uris = texts(realm, "redirectUris");
        Located<String> base = located("hostname").orElseThrow().map(host -> "https://" + host + "/*");
        return new Oidc.Realm(text(realm, "name").orElseThrow(), groups, uris.isEmpty() ? List.of(base) : uris);
    }

    /** The variables that are derived from the other parts, as a contract does it, and those that are given. */
    private Map<String, Located<String>> env() {
        String prefix = spec.text("runtimeEnv", "prefix")
                .orElse(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        Map<String, Located<String>> env = new LinkedHashMap<>();
        located("hostname").ifPresent(host -> env.put(prefix + "_PUBLIC_BASE_URL", host.map(it -> "https://" + it)));
        spec.get("oidc")
                .filter(oidc -> oidc.get("issuer").isPresent())
                .map(this::oidc)
                .ifPresent(oidc -> {
                    env.put(prefix + "_OIDC_ISSUER", oidc.issuer());
                    env.put(prefix + "_OIDC_CLIENT_ID", oidc.clientId());
                    if (!oidc.requiredGroups().isEmpty()) {
                        env.put(prefix + "_OIDC_REQUIRED_GROUPS", joined(oidc.requiredGroups()));
                    }
                    env.put(prefix + "_OIDC_GROUPS_CLAIM", oidc.groupsClaim());
                    env.put(prefix + "_OIDC_ROLES_CLAIM", oidc.rolesClaim());
                });
        spec.entries("runtimeEnv", "values").forEach(value -> env.put(value.key(), text(value)));
        return env;
    }

    private static Located<String> joined(List<Located<String>> texts) {
        List<String> values = texts.stream().map(Located::value).toList();
        return new Located<>(String.join(",", values), texts.get(0).location());
    }

    private Secrets secrets(Field secrets) {
        List<Secrets.Synced> synced = secrets.entries("groups").stream()
                .map(group -> synced(secrets, group))
                .toList();
        return new Secrets(
                text(secrets, "provider").orElseGet(() -> here(secrets, "vault-csi")),
                secrets.find("vault", "mount").map(ExampleFacts::text).orElseGet(() -> here(secrets, "kv")),
                secrets.find("vault", "path").map(ExampleFacts::text).orElseGet(() -> here(secrets, name)),
                secrets.find("vault", "role").map(ExampleFacts::text).orElseGet(() -> here(secrets, name)),
                secrets.find("sync", "name").map(ExampleFacts::text).orElseGet(() -> here(secrets, name + "-vault")),
                secrets.find("sync", "after").map(ExampleFacts::text),
                synced);
    }

    private Secrets.Synced synced(Field secrets, Field group) {
        String path = secrets.text("vault", "path").orElse(name);
        List<Secrets.Key> keys = group.entries("keys").stream()
                .map(key -> new Secrets.Key(
                        key(key),
                        path + "/" + key.text("path").orElseThrow(),
                        key.text("key").orElse(key.key())))
                .toList();
        List<String> consumers = spec.entries("services").stream()
                .filter(service -> service.items("envFrom").stream()
                        .anyMatch(from -> from.value().equals(group.key())))
                .map(service -> service.text("name").orElse(name + "-" + service.key()))
                .toList();
        return new Secrets.Synced(
                text(group, "secret").orElseGet(() -> key(group).map(key -> name + "-" + key)), keys, consumers);
    }

    private Optional<UserKeys> userKeys() {
        return spec.find("secrets", "userKeys")
                .filter(keys -> keys.get("store").isPresent())
                .map(keys -> new UserKeys(text(keys, "store").orElseThrow(), keys.text("encryptedWith")));
    }

    private List<StorageClass> storageClasses() {
        return spec.entries("storage", "classes").stream()
                .map(ExampleFacts::storageClass)
                .toList();
    }

    private static StorageClass storageClass(Field entry) {
        boolean existing = entry.text("existing").orElse("").equals("true");
        Map<String, Located<String>> parameters = new LinkedHashMap<>();
        entry.entries("parameters").forEach(parameter -> parameters.put(parameter.key(), text(parameter)));
        return new StorageClass(
                key(entry),
                existing,
                text(entry, "provisioner"),
                existing ? Optional.empty() : text(entry, "reclaimPolicy").or(() -> Optional.of(here(entry, "Retain"))),
                existing
                        ? Optional.empty()
                        : text(entry, "volumeBindingMode").or(() -> Optional.of(here(entry, "WaitForFirstConsumer"))),
                parameters,
                entry.items("backup").stream()
                        .map(backup -> text(backup, "task").orElseThrow())
                        .toList());
    }

    private List<Claim> claims() {
        return spec.entries("storage", "claims").stream()
                .map(claim -> new Claim(
                        claim.text("name").orElse(name + "-" + claim.key()),
                        claim.text("class").orElse(""),
                        claim.text("accessMode").orElseThrow(),
                        claim.text("mountPath").orElse(""),
                        claim.items("writers").stream()
                                .map(writer -> name + "-" + writer.value())
                                .toList(),
                        mounts(claim.key())))
                .toList();
    }

    private List<Claim.Mount> mounts(String claim) {
        List<Claim.Mount> mounts = new ArrayList<>();
        for (String part : List.of("services", "jobs")) {
            for (Field owner : spec.entries(part)) {
                owner.items("mounts").stream()
                        .filter(mount -> mount.text("claim").orElse("").equals(claim))
                        .map(mount -> new Claim.Mount(
                                owner.text("name").orElse(name + "-" + owner.key()),
                                mount.text("path").orElseThrow(),
                                mount.text("subPath"),
                                mount.text("readOnly").orElse("").equals("true")))
                        .forEach(mounts::add);
            }
        }
        return mounts;
    }

    private List<Workload> workloads() {
        return spec.entries("services").stream().map(this::workload).toList();
    }

    private Workload workload(Field service) {
        Located<String> own = text(service, "name").orElseGet(() -> key(service).map(key -> name + "-" + key));
        return new Workload(
                own,
                service.text("kind").orElse("Deployment"),
                service.text("serviceAccount", "name").orElse(own.value()),
                service.text("image").map(this::image).orElse(""),
                service.get("port").map(ExampleFacts::port),
                service.text("nodePool"),
                service.find("replicas", "after").map(ExampleFacts::text),
                service.get("storage").map(ExampleFacts::storage),
                service.items("envFrom").stream().anyMatch(from -> from.value().equals("runtime-env")));
    }

    private static Workload.Port port(Field port) {
        return new Workload.Port(
                text(port, "name").orElseThrow(),
                text(port, "container").orElseThrow().map(Integer::valueOf),
                text(port, "service").orElseThrow().map(Integer::valueOf));
    }

    private static Workload.Storage storage(Field storage) {
        return new Workload.Storage(
                text(storage, "class").orElseThrow(), text(storage, "mountPath").orElseGet(() -> here(storage, "")));
    }

    private List<JobKind> jobs() {
        return spec.entries("jobs").stream().map(this::job).toList();
    }

    private JobKind job(Field job) {
        return new JobKind(
                job.text("name").orElse(name + "-" + job.key()),
                job.text("serviceAccount", "name").orElse(name + "-" + job.key()),
                job.text("launchedBy").map(service -> name + "-" + service),
                job.text("artifacts", "mode").orElse("").equals("same-node"),
                job.text("priorityClass", "name"),
                job.text("nodePool"),
                job.text("image").map(this::image).orElse(""));
    }

    private List<OperatorJob> operatorJobs() {
        List<OperatorJob> jobs = new ArrayList<>();
        spec.find("oidc", "realm", "ensureJob")
                .filter(ExampleFacts::isWhole)
                .map(ExampleFacts::operatorJob)
                .ifPresent(jobs::add);
        spec.find("secrets", "ensureJob")
                .filter(ExampleFacts::isWhole)
                .map(ExampleFacts::operatorJob)
                .ifPresent(jobs::add);
        return jobs;
    }

    /** Examples about something else name no more of a Job than they need. */
    private static boolean isWhole(Field job) {
        return job.get("name").isPresent() && job.get("after").isPresent();
    }

    private static OperatorJob operatorJob(Field job) {
        Located<String> revision = text(job, "revision").orElseThrow();
        return new OperatorJob(
                revision.map(number -> job.text("name").orElseThrow() + "-" + number),
                text(job, "namespace").orElseThrow(),
                text(job, "after").orElseThrow());
    }

    private Images images() {
        Set<String> named = new LinkedHashSet<>();
        spec.entries("services")
                .forEach(service -> service.text("image").map(this::image).ifPresent(named::add));
        spec.entries("jobs").forEach(job -> job.text("image").map(this::image).ifPresent(named::add));
        spec.text("oidc", "realm", "ensureJob", "image").map(this::image).ifPresent(named::add);
        spec.text("secrets", "ensureJob", "image").map(this::image).ifPresent(named::add);
        spec.text("secrets", "sync", "image").map(this::image).ifPresent(named::add);
        return new Images(
                located("images", "registry"),
                spec.get("images").map(images -> texts(images, "pullSecrets")).orElse(List.of()),
                located("images", "automation", "after"),
                named);
    }

    /** Without tag and digest; names that begin with no host stand below the registry. */
    private String image(String image) {
        String plain = ImageReference.parse(image).orElseThrow().name();
        int slash = plain.indexOf('/');
        String first = slash < 0 ? "" : plain.substring(0, slash);
        return first.contains(".") || first.contains(":")
                ? plain
                : spec.text("images", "registry")
                        .map(registry -> registry + "/" + plain)
                        .orElse(plain);
    }

    private List<NodePool> nodePools() {
        return spec.entries("nodePools").stream().map(ExampleFacts::nodePool).toList();
    }

    private static NodePool nodePool(Field pool) {
        Map<String, Located<String>> labels = new LinkedHashMap<>();
        pool.entries("labels").forEach(label -> labels.put(label.key(), text(label)));
        List<NodePool.Taint> taints = pool.items("taints").stream()
                .map(taint -> new NodePool.Taint(
                        text(taint, "key").orElseThrow(),
                        taint.text("value").orElse(""),
                        taint.text("effect").orElseThrow()))
                .toList();
        return new NodePool(key(pool), labels, taints);
    }

    private List<Step> steps() {
        return spec.items("steps").stream()
                .map(step -> new Step(
                        text(step, "id").orElseThrow(),
                        step.text("title").orElse(""),
                        step.text("done").orElse("false").equals("true"),
                        texts(step, "requires")))
                .toList();
    }

    private Delivery delivery() {
        return new Delivery(
                spec.entries("environments").stream()
                        .map(Field::key)
                        .findFirst()
                        .orElse("default"),
                environment("delivery", "cluster"),
                located("delivery", "repositoryPath").orElseGet(() -> here(root, "apps/" + name)),
                flux("flux-system", "namespace"),
                flux("GitRepository", "source", "kind").value(),
                flux("flux-system", "source", "name"),
                flux("10m", "interval"),
                flux("2m", "retryInterval"),
                flux("5m", "timeout"),
                flux("true", "prune").value().equals("true"));
    }

    private Located<String> environment(String... keys) {
        return spec.entries("environments").stream()
                .findFirst()
                .flatMap(first -> first.find(keys))
                .map(ExampleFacts::text)
                .orElseGet(() -> here(root, "default"));
    }

    private Located<String> flux(String fallback, String... keys) {
        return spec.find("delivery", "flux")
                .flatMap(flux -> flux.find(keys))
                .map(ExampleFacts::text)
                .orElseGet(() -> here(root, fallback));
    }

    private Optional<Located<String>> located(String... keys) {
        return spec.find(keys).map(ExampleFacts::text);
    }

    private static Optional<Located<String>> text(Field field, String key) {
        return field.get(key).map(ExampleFacts::text);
    }

    private static List<Located<String>> texts(Field field, String... keys) {
        return field.items(keys).stream().map(ExampleFacts::text).toList();
    }

    private static Located<String> text(Field field) {
        return new Located<>(field.value(), field.location());
    }

    private static Located<String> key(Field field) {
        return new Located<>(field.key(), field.keyLocation());
    }

    private static Located<String> here(Field field, String text) {
        return new Located<>(text, field.location());
    }
}
