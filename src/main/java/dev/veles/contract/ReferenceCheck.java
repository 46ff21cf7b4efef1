package dev.veles.contract;

import dev.veles.contract.ContainerSpec.MountSpec;
import dev.veles.contract.ContainerSpec.ReachSpec;
import dev.veles.finding.Finding;
import dev.veles.finding.NearName;
import dev.veles.source.Located;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that every name in a spec refers to something that is there. What that something does is for rules. */
final class ReferenceCheck {
    private final ContractSpec spec;
    private final List<Finding> problems;
    private final Set<String> steps;
    private final Set<String> envSources;
    private final Set<String> secretKeys;

    private ReferenceCheck(ContractSpec spec, List<Finding> problems) {
        this.spec = spec;
        this.problems = problems;
        this.steps = spec.steps().stream()
                .map(step -> step.id().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.envSources = new LinkedHashSet<>(List.of(RuntimeEnvSpec.KEY));
        this.secretKeys = new LinkedHashSet<>();
        spec.secrets().ifPresent(secrets -> {
            envSources.addAll(secrets.groups().keySet());
            secrets.groups()
                    .values()
                    .forEach(group -> secretKeys.addAll(group.keys().keySet()));
        });
    }

    /** Adds a finding for each name that refers to nothing. */
    static void check(ContractSpec spec, List<Finding> problems) {
        ReferenceCheck check = new ReferenceCheck(spec, problems);
        spec.services().values().forEach(check::service);
        spec.jobs().values().forEach(check::job);
        spec.ingress().ifPresent(ingress -> ingress.routes().forEach(route -> check.routedService(route.service())));
        spec.storage().claims().values().forEach(check::claim);
        spec.secrets().ifPresent(check::secrets);
        spec.oidc()
                .flatMap(OidcSpec::realm)
                .flatMap(OidcSpec.RealmSpec::ensureJob)
                .ifPresent(job -> check.step(job.job().after()));
        spec.images().automationAfter().ifPresent(check::step);
        StepCheck.check(spec.steps(), problems);
        RequirementCheck.check(spec, problems);
    }

    private void service(ServiceSpec service) {
        container(service.container());
        service.replicas().flatMap(ServiceSpec.ReplicasSpec::after).ifPresent(this::step);
        service.storage().ifPresent(storage -> storageClass(storage.storageClass()));
    }

    private void job(JobSpec job) {
        container(job.container());
        service(job.launchedBy());
        job.artifacts().ifPresent(artifacts -> {
            artifacts.service().ifPresent(this::service);
            artifacts.claim().ifPresent(this::claimKey);
        });
    }

    private void container(ContainerSpec container) {
        container
                .nodePool()
                .ifPresent(pool ->
                        expect(pool, "node pool", "nodePools", spec.nodePools().keySet()));
        container.envFrom().forEach(source -> expect(source, "source of variables", "secrets.groups", envSources));
        container.mounts().stream().map(MountSpec::claim).forEach(this::claimKey);
        container.reaches().stream()
                .filter(reach -> !reach.isHost())
                .map(ReachSpec::target)
                .forEach(this::reach);
    }

    private void reach(Located<String> target) {
        Set<String> known = new LinkedHashSet<>(spec.services().keySet());
        known.add(ReachSpec.KUBERNETES_API);
        known.add(ReachSpec.OIDC_ISSUER);
        expect(target, "service", "services", known);
    }

    private void claim(StorageSpec.ClaimSpec claim) {
        storageClass(claim.storageClass());
        claim.writers().forEach(this::service);
    }

    private void secrets(SecretsSpec secrets) {
        secrets.sync().after().ifPresent(this::step);
        secrets.ensureJob().ifPresent(job -> step(job.job().after()));
        secrets.userKeys().ifPresent(keys -> expect(keys.encryptedWith(), "key", "secrets.groups", secretKeys));
        secrets.database().ifPresent(database -> {
            service(database.service());
            expect(database.passwordKey(), "key", "secrets.groups", secretKeys);
        });
    }

    private void routedService(Located<String> service) {
        Optional<ServiceSpec> found = Optional.ofNullable(spec.services().get(service.value()));
        if (found.isPresent() && found.get().port().isEmpty()) {
            problems.add(Finding.error(
                    "contract-reference",
                    "the service \"" + service + "\" has no port to route to",
                    "Without a port there is no Service object behind the path.",
                    "Give `services." + service + "` a `port`, or route to another service.",
                    service.location()));
            return;
        }
        service(service);
    }

    private void service(Located<String> name) {
        expect(name, "service", "services", spec.services().keySet());
    }

    private void claimKey(Located<String> name) {
        expect(name, "claim", "storage.claims", spec.storage().claims().keySet());
    }

    private void storageClass(Located<String> name) {
        expect(
                name,
                "storage class",
                "storage.classes",
                spec.storage().classes().keySet());
    }

    private void step(Located<String> name) {
        expect(name, "step", "steps", steps);
    }

    private void expect(Located<String> name, String what, String section, Collection<String> known) {
        if (!known.contains(name.value())) {
            problems.add(unknown(name, what, section, known));
        }
    }

    static Finding unknown(Located<String> name, String what, String section, Collection<String> known) {
        String near = NearName.of(name.value(), known)
                .map(suggestion -> "Did you mean \"" + suggestion + "\"? ")
                .orElse("");
        String there = known.isEmpty()
                ? "`spec." + section + "` names none."
                : "There " + (known.size() == 1 ? "is " : "are ") + String.join(", ", new TreeSet<>(known)) + ".";
        return Finding.error(
                "contract-reference", "there is no " + what + " \"" + name + "\"", "", near + there, name.location());
    }
}
