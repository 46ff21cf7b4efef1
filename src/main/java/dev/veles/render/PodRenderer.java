package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.list;
import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.ContainerSpec.EnvSpec;
import dev.veles.contract.ContainerSpec.ScratchSpec;
import dev.veles.contract.NodePoolSpec;
import dev.veles.contract.NodePoolSpec.TaintSpec;
import dev.veles.contract.ServiceSpec.PortSpec;
import dev.veles.model.Account;
import dev.veles.model.PodTemplate;
import dev.veles.model.PodTemplate.ClaimMount;
import dev.veles.model.PodTemplate.EnvSource;
import dev.veles.model.PodTemplate.TemplateMount;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.MergePatch;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pod spec that workloads and Job templates share. */
final class PodRenderer {
    private final PodTemplate pod;
    private final Account account;
    private final Location cause;

    PodRenderer(PodTemplate pod, Account account) {
        this.pod = pod;
        this.account = account;
        this.cause = pod.location();
    }

    /** What differs between the pods of workloads and of Jobs. */
    record Extras(
            Optional<PortSpec> port,
            Map<String, Mapping> probes,
            List<Node> ownVolumeMounts,
            Mapping podFields,
            Optional<Mapping> podOverride,
            Optional<Mapping> containerOverride) {}

    Mapping render(Extras extras) {
        Mapping container = container(extras);
        Mapping patched = extras.containerOverride()
                .map(patch -> MergePatch.apply(container, patch))
                .orElse(container);
        MappingBuilder spec = mapping(cause)
                .put("serviceAccountName", account.name())
                .put("automountServiceAccountToken", account.automountToken())
                .putAll(extras.podFields());
        if (!pod.pullSecrets().isEmpty()) {
            spec.put(
                    "imagePullSecrets",
                    list(
                            cause,
                            pod.pullSecrets(),
                            secret -> mapping(secret.location())
                                    .put("name", secret)
                                    .build()));
        }
        pod.nodePool().ifPresent(pool -> schedule(pool, spec));
        spec.put("securityContext", pod.podSecurityContext());
        spec.putPresent("terminationGracePeriodSeconds", pod.terminationGracePeriodSeconds());
        spec.put("containers", new Sequence(List.of(patched), cause));
        spec.putUnlessEmpty("volumes", volumes());
        Mapping built = spec.build();
        return extras.podOverride().map(patch -> MergePatch.apply(built, patch)).orElse(built);
    }

    private static void schedule(NodePoolSpec pool, MappingBuilder spec) {
        spec.put("nodeSelector", ObjectBuilder.texts(pool.location(), pool.labels()));
        spec.putUnlessEmpty("tolerations", list(pool.location(), pool.taints(), PodRenderer::toleration));
    }

    /** Exactly the taint: an empty key or a missing effect would tolerate more than the pool asks for. */
    private static Mapping toleration(TaintSpec taint) {
        return mapping(taint.location())
                .put("key", taint.key())
                .put("operator", taint.value().isPresent() ? "Equal" : "Exists")
                .putPresent("value", taint.value())
                .put("effect", taint.effect())
                .build();
    }

    private Mapping container(Extras extras) {
        MappingBuilder container = mapping(cause)
                .put("name", pod.containerName())
                .put("image", pod.image())
                .putPresent("imagePullPolicy", pod.imagePullPolicy())
                .putUnlessEmpty("command", MappingBuilder.strings(cause, pod.command()))
                .putUnlessEmpty("args", MappingBuilder.strings(cause, pod.args()));
        extras.port()
                .ifPresent(port -> container.put("ports", new Sequence(List.of(containerPort(port)), port.location())));
        container.putUnlessEmpty("envFrom", list(cause, pod.envFrom(), PodRenderer::envSource));
        container.putUnlessEmpty("env", list(cause, pod.env(), PodRenderer::variable));
        container.put("resources", pod.resources());
        extras.probes().forEach(container::put);
        container.put("securityContext", pod.securityContext());
        container.putUnlessEmpty("volumeMounts", mounts(extras.ownVolumeMounts()));
        return container.build();
    }

    private static Mapping containerPort(PortSpec port) {
        return mapping(port.location())
                .put("name", port.name())
                .put("containerPort", port.container())
                .put("protocol", port.protocol().orElseGet(() -> port.name().map(any -> "TCP")))
                .build();
    }

    private static Mapping envSource(EnvSource source) {
        Location place = source.name().location();
        return mapping(place)
                .put(
                        source.isSecret() ? "secretRef" : "configMapRef",
                        mapping(place).put("name", source.name()))
                .build();
    }

    private static Mapping variable(EnvSpec variable) {
        Location place = variable.name().location();
        MappingBuilder rendered = mapping(place).put("name", variable.name());
        rendered.putPresent("value", variable.value());
        variable.secret().ifPresent(secret -> {
            MappingBuilder reference = mapping(place).put("name", secret);
            reference.putPresent("key", variable.key());
            reference.putPresent("optional", variable.optional());
            rendered.put("valueFrom", mapping(place).put("secretKeyRef", reference));
        });
        return rendered.build();
    }

    private Sequence mounts(List<Node> own) {
        List<Node> mounts = new ArrayList<>(own);
        pod.volumes().forEach(volume -> mounts.add(mount(volume)));
        for (ScratchSpec scratch : pod.scratch()) {
            mounts.add(mapping(scratch.path().location())
                    .put("name", scratchName(scratch))
                    .put("mountPath", scratch.path())
                    .build());
        }
        for (TemplateMount template : pod.templates()) {
            Location place = template.configMap().location();
            mounts.add(mapping(place)
                    .put("name", template.configMap())
                    .put("mountPath", template.path())
                    .put("readOnly", true)
                    .build());
        }
        return new Sequence(mounts, cause);
    }

    private static Mapping mount(ClaimMount volume) {
        return mapping(volume.location())
                .put("name", volume.volume())
                .put("mountPath", volume.path())
                .putPresent("readOnly", volume.readOnly())
                .putPresent("subPath", volume.subPath())
                .build();
    }

    private Sequence volumes() {
        List<Node> volumes = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (ClaimMount volume : pod.volumes()) {
            // A claim that is mounted at two paths is still one volume.
            if (named.add(volume.volume())) {
                volumes.add(mapping(volume.location())
                        .put("name", volume.volume())
                        .put("persistentVolumeClaim", mapping(volume.location()).put("claimName", volume.claim()))
                        .build());
            }
        }
        pod.scratch().forEach(scratch -> volumes.add(emptyDir(scratch)));
        for (TemplateMount template : pod.templates()) {
            Location place = template.configMap().location();
            volumes.add(mapping(place)
                    .put("name", template.configMap())
                    .put("configMap", mapping(place).put("name", template.configMap()))
                    .build());
        }
        return new Sequence(volumes, cause);
    }

    private static Mapping emptyDir(ScratchSpec scratch) {
        Location place = scratch.path().location();
        return mapping(place)
                .put("name", scratchName(scratch))
                .put(
                        "emptyDir",
                        mapping(place).putPresent("medium", scratch.medium()).put("sizeLimit", scratch.sizeLimit()))
                .build();
    }

    /** A volume's name from its path: {@code /var/run/postgresql} is {@code scratch-var-run-postgresql}. */
    private static String scratchName(ScratchSpec scratch) {
        String path = scratch.path().value().toLowerCase(Locale.ROOT);
        String name = "scratch" + path.replaceAll("[^a-z0-9]+", "-");
        String trimmed = name.endsWith("-") ? name.substring(0, name.length() - 1) : name;
        return trimmed.length() <= 63 ? trimmed : trimmed.substring(0, 54) + "-" + Integer.toHexString(path.hashCode());
    }
}
