package dev.veles.model;

import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.ContainerSpec;
import dev.veles.contract.ContainerSpec.EnvSpec;
import dev.veles.contract.ContainerSpec.ScratchSpec;
import dev.veles.contract.RuntimeEnvSpec;
import dev.veles.contract.StorageSpec.ClaimSpec;
import dev.veles.model.PodTemplate.ClaimMount;
import dev.veles.model.PodTemplate.EnvSource;
import dev.veles.model.PodTemplate.TemplateMount;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.MergePatch;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves what services and jobs say of their pods. */
final class PodBuilder {
    /** Group that owns mounted volumes, so that processes of any user can write to them. */
    private static final int VOLUME_GROUP = 65532;

    private final Naming naming;

    PodBuilder(Naming naming) {
        this.naming = naming;
    }

    /**
     * Resolves a pod.
     *
     * @param key of the service or job
     * @param location where it stands
     * @param spec what the contract says of the container
     * @param declared claims that it mounts as a declared writer
     * @param templates Job templates that it reads
     * @param hasOwnVolume whether a volume claim template gives it a volume besides
     * @param graceSeconds how long it may take to stop
     * @param derivedEnv variables that the model adds; the contract's own win
     */
    PodTemplate build(
            Located<String> key,
            Location location,
            ContainerSpec spec,
            List<ClaimMount> declared,
            List<TemplateMount> templates,
            boolean hasOwnVolume,
            Optional<Located<Integer>> graceSeconds,
            List<EnvSpec> derivedEnv) {
        List<ClaimMount> volumes = new ArrayList<>(declared);
        spec.mounts().forEach(mount -> volumes.add(extraMount(mount)));
        Mapping container = securityContext(spec, location);
        return new PodTemplate(
                location,
                key.value(),
                naming.image(spec.image()),
                spec.imagePullPolicy(),
                naming.spec().images().pullSecrets(),
                spec.nodePool().map(pool -> naming.spec().nodePools().get(pool.value())),
                env(spec, derivedEnv),
                envFrom(spec),
                List.copyOf(volumes),
                scratch(spec, container, location),
                templates,
                spec.resources().orElseGet(() -> defaultResources(location)),
                container,
                podSecurityContext(spec, location, hasOwnVolume || !volumes.isEmpty()),
                spec.command(),
                spec.args(),
                graceSeconds,
                spec.reaches());
    }

    /** The mount of a claim by one of its declared writers; the line of the writer is the cause. */
    ClaimMount declaredMount(ClaimSpec claim, Located<String> writer) {
        return new ClaimMount(
                writer.location(),
                claim.key().value(),
                new Located<>(naming.claim(claim).value(), writer.location()),
                claim.mountPath(),
                Optional.empty(),
                Optional.empty(),
                isSingleWriter(claim.accessMode().value()));
    }

    private ClaimMount extraMount(ContainerSpec.MountSpec mount) {
        ClaimSpec claim = naming.spec().storage().claims().get(mount.claim().value());
        if (claim == null) {
            throw new IllegalStateException("no claim " + mount.claim().value());
        }
        return new ClaimMount(
                mount.claim().location(),
                claim.key().value(),
                new Located<>(naming.claim(claim).value(), mount.claim().location()),
                mount.path(),
                mount.readOnly(),
                mount.subPath(),
                isSingleWriter(claim.accessMode().value()));
    }

    /** Access modes under which a second pod, on another node or at all, cannot attach the volume. */
    static boolean isSingleWriter(String accessMode) {
        return accessMode.equals("ReadWriteOnce") || accessMode.equals("ReadWriteOncePod");
    }

    private static List<EnvSpec> env(ContainerSpec spec, List<EnvSpec> derived) {
        List<EnvSpec> env = new ArrayList<>();
        derived.stream()
                .filter(variable -> !spec.env().containsKey(variable.name().value()))
                .forEach(env::add);
        env.addAll(spec.env().values());
        return List.copyOf(env);
    }

    private List<EnvSource> envFrom(ContainerSpec spec) {
        return spec.envFrom().stream().map(this::envSource).toList();
    }

    private EnvSource envSource(Located<String> source) {
        if (source.value().equals(RuntimeEnvSpec.KEY)) {
            return new EnvSource(false, source.map(any -> naming.runtimeEnv()));
        }
        return new EnvSource(true, source.map(this::secretName));
    }

    private String secretName(String group) {
        return naming.spec()
                .secrets()
                .map(secrets -> secrets.groups().get(group))
                .map(found ->
                        found.secret().orElseGet(() -> naming.own(found.key())).value())
                .orElseThrow(() -> new IllegalStateException("no secret group " + group));
    }

    /** A read-only root needs at least one writable folder; {@code /tmp} is the one that programs expect. */
    private static List<ScratchSpec> scratch(ContainerSpec spec, Mapping securityContext, Location location) {
        boolean readOnlyRoot =
                securityContext.text("readOnlyRootFilesystem").orElse("false").equals("true");
        if (!spec.scratch().isEmpty() || !readOnlyRoot) {
            return spec.scratch();
        }
        return List.of(
                new ScratchSpec(new Located<>("/tmp", location), new Located<>("64Mi", location), Optional.empty()));
    }

    private static Mapping defaultResources(Location location) {
        return mapping(location)
                .put("requests", mapping(location).put("cpu", "50m").put("memory", "64Mi"))
                .put("limits", mapping(location).put("cpu", "500m").put("memory", "256Mi"))
                .build();
    }

    private static Mapping securityContext(ContainerSpec spec, Location location) {
        Mapping restricted = mapping(location)
                .put("allowPrivilegeEscalation", false)
                .put("readOnlyRootFilesystem", true)
                .put("capabilities", mapping(location).put("drop", MappingBuilder.strings(location, List.of("ALL"))))
                .build();
        return spec.securityContext()
                .map(own -> MergePatch.apply(restricted, own))
                .orElse(restricted);
    }

    private static Mapping podSecurityContext(ContainerSpec spec, Location location, boolean mountsVolume) {
        MappingBuilder restricted = mapping(location)
                .put("runAsNonRoot", true)
                .put("seccompProfile", mapping(location).put("type", "RuntimeDefault"));
        if (mountsVolume) {
            // OnRootMismatch keeps a restart from changing the owner of every file of a large volume.
            restricted
                    .put("fsGroup", Scalar.integer(VOLUME_GROUP, location))
                    .put("fsGroupChangePolicy", "OnRootMismatch");
        }
        Mapping defaults = restricted.build();
        return spec.podSecurityContext()
                .map(own -> MergePatch.apply(defaults, own))
                .orElse(defaults);
    }
}
