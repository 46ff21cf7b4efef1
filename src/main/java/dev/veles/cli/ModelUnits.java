package dev.veles.cli;

import dev.veles.contract.ContainerSpec.ReachSpec;
import dev.veles.contract.DeliverySpec;
import dev.veles.contract.OidcSpec.RealmSpec;
import dev.veles.contract.SecretsSpec;
import dev.veles.lint.ContractFacts;
import dev.veles.lint.LintInput;
import dev.veles.lint.LintUnit;
import dev.veles.model.JobTemplate;
import dev.veles.model.Model;
import dev.veles.model.OperatorJob;
import dev.veles.render.RenderedEnvironment;
import dev.veles.render.RenderedManifest;
import dev.veles.render.TreeLayout;
import dev.veles.source.Located;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns what was rendered for an environment into what rules judge: its objects, and what the contract promises. */
final class ModelUnits {
    private ModelUnits() {}

    /** The objects of an environment with the contract's promises. */
    static LintUnit unit(RenderedEnvironment environment) {
        Model model = environment.model();
        TreeLayout layout = TreeLayout.of(model.contract().value(), model.delivery());
        List<LintInput> inputs = environment.manifests().stream()
                .map(rendered -> input(layout, model, rendered))
                .toList();
        return new LintUnit(inputs, Optional.of(facts(environment)));
    }

    private static LintInput input(TreeLayout layout, Model model, RenderedManifest rendered) {
        String place = layout.place(rendered.placement(), model.delivery(), model.environment());
        return LintInput.rendered(rendered.manifest(), place);
    }

    /** The contract's promises alone. */
    static ContractFacts facts(RenderedEnvironment environment) {
        Model model = environment.model();
        return new ContractFacts(
                place(environment),
                new ContractFacts.Auth(
                        model.oidc().isPresent(),
                        model.oidc().map(oidc -> oidc.spec().clientId().value())),
                model.secrets().flatMap(secrets -> secrets.spec().userKeys()).map(ModelUnits::userKeys),
                model.claims().stream()
                        .map(claim -> new ContractFacts.Claim(
                                claim.name().value(),
                                claim.spec().accessMode().value(),
                                claim.spec().writers().stream()
                                        .map(writer -> model.workload(writer.value())
                                                .name()
                                                .value())
                                        .toList()))
                        .toList(),
                model.jobs().stream().map(job -> job(model, job)).toList());
    }

    private static ContractFacts.Place place(RenderedEnvironment environment) {
        Model model = environment.model();
        return new ContractFacts.Place(
                // What all environments start from: an environment that moves the application breaks the promise.
                environment.model().promisedNamespace(),
                otherNamespaces(model),
                Optional.of(model.hostname()),
                otherHosts(model));
    }

    private static ContractFacts.UserKeys userKeys(SecretsSpec.UserKeysSpec keys) {
        return new ContractFacts.UserKeys(
                keys.store().orElseGet(() -> new Located<>("database", keys.location())),
                Optional.of(keys.encryptedWith().value()));
    }

    private static ContractFacts.JobKind job(Model model, JobTemplate job) {
        return new ContractFacts.JobKind(
                job.account().name().value(),
                Optional.of(model.workload(job.launcher()).account().name().value()),
                job.spec()
                        .artifacts()
                        .map(artifacts -> artifacts.mode().value().equals("same-node"))
                        .orElse(false));
    }

    /** Namespaces of others that the contract names itself. */
    private static Set<String> otherNamespaces(Model model) {
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
        operatorJobs(model).forEach(job -> names.add(job.spec().namespace().value()));
        return names;
    }

    private static List<OperatorJob> operatorJobs(Model model) {
        return Stream.concat(
                        model.oidc().flatMap(oidc -> oidc.ensureJob()).stream(),
                        model.secrets().flatMap(secrets -> secrets.ensureJob()).stream())
                .toList();
    }

    /** Hosts of others that the contract names itself. */
    private static Set<String> otherHosts(Model model) {
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
                        .filter(ReachSpec::isHost)
                        .forEach(reach -> hosts.add(reach.target().value())));
        return hosts;
    }

    private static void addHost(Set<String> hosts, String url) {
        Optional.ofNullable(URI.create(url).getHost()).ifPresent(hosts::add);
    }
}
