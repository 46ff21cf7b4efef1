package dev.veles.model;

import dev.veles.contract.ContainerSpec.EnvSpec;
import dev.veles.contract.JobSpec;
import dev.veles.contract.JobSpec.AccountSpec;
import dev.veles.contract.JobSpec.PrioritySpec;
import dev.veles.contract.ServiceSpec;
import dev.veles.model.JobTemplate.PriorityClass;
import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Resolves jobs into templates. */
final class JobTemplateBuilder {
    private final Naming naming;
    private final PodBuilder pods;

    JobTemplateBuilder(Naming naming) {
        this.naming = naming;
        this.pods = new PodBuilder(naming);
    }

    JobTemplate build(JobSpec job) {
        return new JobTemplate(
                job,
                naming.job(job),
                naming.jobConfigMap(job),
                job.launchedBy().value(),
                pods.build(
                        job.key(),
                        job.location(),
                        job.container(),
                        List.of(),
                        List.of(),
                        false,
                        Optional.empty(),
                        resultsUrl(job)),
                account(job),
                job.priorityClass().map(JobTemplateBuilder::priorityClass));
    }

    private Account account(JobSpec job) {
        Optional<AccountSpec> spec = job.serviceAccount();
        Location location = spec.map(AccountSpec::location).orElse(job.location());
        return new Account(
                location,
                spec.map(AccountSpec::name).orElseGet(() -> naming.job(job)),
                spec.flatMap(AccountSpec::automountToken).orElseGet(() -> new Located<>(false, location)),
                Map.of(),
                List.of(),
                new Located<>(false, location));
    }

    private static PriorityClass priorityClass(PrioritySpec spec) {
        Location location = spec.location();
        return new PriorityClass(
                spec.name(),
                !spec.existing().map(Located::value).orElse(false),
                spec.value().orElseGet(() -> new Located<>(0, location)),
                spec.preemptionPolicy().orElseGet(() -> new Located<>("Never", location)));
    }

    /** Where results go through a service, the pod is told its address: {@code VELES_BACKEND_URL}. */
    private List<EnvSpec> resultsUrl(JobSpec job) {
        return job.artifacts()
                .filter(artifacts -> artifacts.mode().value().equals("through-service"))
                .flatMap(JobSpec.ArtifactsSpec::service)
                .map(service -> List.of(new EnvSpec(
                        service.map(key -> naming.envPrefix()
                                + key.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL"),
                        Optional.of(service.map(key -> clusterUrl(service))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .orElse(List.of());
    }

    private String clusterUrl(Located<String> key) {
        String host = naming.service(key).value() + "."
                + naming.spec().namespace().name().value() + ".svc.cluster.local";
        ServiceSpec service = naming.spec().services().get(key.value());
        return "http://" + host
                + Optional.ofNullable(service)
                        .flatMap(ServiceSpec::port)
                        .map(port -> ":" + port.service())
                        .orElse("");
    }
}
