package dev.veles.model;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.ContractSpec;
import dev.veles.contract.JobSpec;
import dev.veles.contract.ServiceSpec;
import dev.veles.contract.ServiceSpec.ReplicasSpec;
import dev.veles.contract.ServiceSpec.ServiceAccountSpec;
import dev.veles.contract.StorageSpec.ClaimSpec;
import dev.veles.model.PodTemplate.ClaimMount;
import dev.veles.model.PodTemplate.TemplateMount;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves services into workloads. */
final class WorkloadBuilder {
    private final Naming naming;
    private final Steps steps;
    private final PodBuilder pods;

    WorkloadBuilder(Naming naming, Steps steps) {
        this.naming = naming;
        this.steps = steps;
        this.pods = new PodBuilder(naming);
    }

    Workload build(ServiceSpec service) {
        Workload.Kind kind = service.kind().map(Located::value).orElse("").equals("StatefulSet")
                ? Workload.Kind.STATEFUL_SET
                : Workload.Kind.DEPLOYMENT;
        PodTemplate pod = pod(service);
        boolean singleWriter = pod.volumes().stream().anyMatch(ClaimMount::singleWriter);
        Mapping strategy = service.strategy().orElseGet(() -> strategy(kind, singleWriter, service.location()));
        Optional<Located<String>> after = service.replicas().flatMap(ReplicasSpec::after);
        Located<Integer> desired =
                service.replicas().map(ReplicasSpec::desired).orElseGet(() -> new Located<>(1, service.location()));
        return new Workload(
                service.key(),
                service.location(),
                kind,
                naming.service(service),
                steps.replicas(desired, after),
                desired.value() > 0 ? steps.open(after) : Optional.empty(),
                pod,
                service.port(),
                service.exposure(),
                account(service),
                strategy,
                kind == Workload.Kind.DEPLOYMENT
                        && singleWriter
                        && strategy.text("type").orElse("").equals("Recreate"),
                service.storage(),
                probes(service),
                service.metadata(),
                service.overrides());
    }

    private PodTemplate pod(ServiceSpec service) {
        return pods.build(
                service.key(),
                service.location(),
                service.container(),
                declaredMounts(service),
                templates(service),
                service.storage().isPresent(),
                service.terminationGracePeriodSeconds(),
                List.of());
    }

    private List<ClaimMount> declaredMounts(ServiceSpec service) {
        List<ClaimMount> mounts = new ArrayList<>();
        for (ClaimSpec claim : spec().storage().claims().values()) {
            claim.writers().stream()
                    .filter(writer -> writer.value().equals(service.key().value()))
                    .findFirst()
                    .ifPresent(writer -> mounts.add(pods.declaredMount(claim, writer)));
        }
        return mounts;
    }

    private List<TemplateMount> templates(ServiceSpec service) {
        List<TemplateMount> templates = new ArrayList<>();
        for (JobSpec job : spec().jobs().values()) {
            if (job.launchedBy().value().equals(service.key().value())) {
                String folder = "/etc/" + naming.contract().value() + "/jobs/"
                        + job.key().value();
                templates.add(new TemplateMount(
                        new Located<>(
                                naming.jobConfigMap(job).value(),
                                job.launchedBy().location()),
                        folder));
            }
        }
        return List.copyOf(templates);
    }

    /**
     * A volume that one node at a time can attach forbids a second pod during an update. Elsewhere the defaults are
     * written out: fields that Flux has set itself can later be changed by Flux, fields that the server filled in
     * cannot.
     */
    private static Mapping strategy(Workload.Kind kind, boolean singleWriter, Location location) {
        if (kind == Workload.Kind.STATEFUL_SET) {
            return mapping(location).put("type", "RollingUpdate").build();
        }
        if (singleWriter) {
            return mapping(location).put("type", "Recreate").build();
        }
        return mapping(location)
                .put("type", "RollingUpdate")
                .put("rollingUpdate", mapping(location).put("maxSurge", 1).put("maxUnavailable", 0))
                .build();
    }

    private Account account(ServiceSpec service) {
        Located<String> workload = naming.service(service);
        Optional<ServiceAccountSpec> spec = service.serviceAccount();
        Location location = spec.map(ServiceAccountSpec::location).orElse(service.location());
        boolean needsToken = spec.map(account -> !account.may().isEmpty()).orElse(false);
        return new Account(
                location,
                spec.flatMap(ServiceAccountSpec::name).orElse(workload),
                spec.flatMap(ServiceAccountSpec::automountToken).orElseGet(() -> new Located<>(needsToken, location)),
                spec.map(ServiceAccountSpec::annotations).orElse(Map.of()),
                spec.map(ServiceAccountSpec::may).orElse(List.of()),
                spec.flatMap(ServiceAccountSpec::clusterWide).orElseGet(() -> new Located<>(false, location)));
    }

    /**
     * Health endpoints are the application's to confirm; until the contract names one, that the port accepts
     * connections is all that is known. A probe given as {@code {}} is none.
     */
    private static Map<String, Mapping> probes(ServiceSpec service) {
        Map<String, Mapping> probes = new LinkedHashMap<>();
        service.port().ifPresent(port -> {
            Mapping socket = mapping(port.location())
                    .put("tcpSocket", mapping(port.location()).put("port", port.name()))
                    .build();
            probes.put("readinessProbe", socket.with("periodSeconds", seconds(5, port.location())));
            probes.put("livenessProbe", socket.with("periodSeconds", seconds(20, port.location())));
        });
        service.probes().forEach((name, probe) -> {
            if (probe.isEmpty()) {
                probes.remove(name);
            } else {
                probes.put(name, probe);
            }
        });
        return Collections.unmodifiableMap(probes);
    }

    private static Scalar seconds(int seconds, Location location) {
        return Scalar.integer(seconds, location);
    }

    private ContractSpec spec() {
        return naming.spec();
    }
}
