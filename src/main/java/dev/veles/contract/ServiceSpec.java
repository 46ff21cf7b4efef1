package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One workload of the application, with the Service in front of it.
 *
 * @param key its key in the contract
 * @param location where it stands
 * @param kind {@code Deployment} or {@code StatefulSet}; absent means Deployment
 * @param name the objects' name, where it is not {@code <contract>-<key>}
 * @param container the container and the pod around it
 * @param port the port that it listens on; without one there is no Service
 * @param exposure how the Service is reached from outside, apart from an ingress
 * @param replicas how many, and from which step on
 * @param serviceAccount the account it runs under
 * @param storage the volume that each replica of a StatefulSet gets for itself
 * @param probes Kubernetes' own probes, by field name
 * @param strategy Kubernetes' own {@code strategy} or {@code updateStrategy}
 * @param terminationGracePeriodSeconds how long a pod may take to stop
 * @param metadata labels and annotations of the workload and of its pods
 * @param overrides merge patches over what is rendered
 */
public record ServiceSpec(
        Located<String> key,
        Location location,
        Optional<Located<String>> kind,
        Optional<Located<String>> name,
        ContainerSpec container,
        Optional<PortSpec> port,
        Optional<ExposureSpec> exposure,
        Optional<ReplicasSpec> replicas,
        Optional<ServiceAccountSpec> serviceAccount,
        Optional<VolumeSpec> storage,
        Map<String, Mapping> probes,
        Optional<Mapping> strategy,
        Optional<Located<Integer>> terminationGracePeriodSeconds,
        MetadataSpec metadata,
        OverridesSpec overrides) {
    private static final List<String> PROBES = List.of("startupProbe", "readinessProbe", "livenessProbe");

    static ServiceSpec read(Located<String> key, Fields fields) {
        return new ServiceSpec(
                key,
                fields.location(),
                fields.text("kind"),
                fields.text("name"),
                ContainerSpec.read(fields),
                fields.object("port", PortSpec::read),
                fields.object("exposure", ExposureSpec::read),
                fields.object("replicas", ReplicasSpec::read),
                fields.object("serviceAccount", ServiceAccountSpec::read),
                fields.object("storage", VolumeSpec::read),
                readProbes(fields),
                fields.open("strategy"),
                fields.integer("terminationGracePeriodSeconds"),
                MetadataSpec.read(fields),
                OverridesSpec.read(fields));
    }

    private static Map<String, Mapping> readProbes(Fields fields) {
        Map<String, Mapping> probes = new java.util.LinkedHashMap<>();
        PROBES.forEach(probe -> fields.open(probe).ifPresent(node -> probes.put(probe, node)));
        return java.util.Collections.unmodifiableMap(probes);
    }

    /**
     * The port of a workload.
     *
     * @param location where it stands
     * @param name the port's name, which the Service routes to
     * @param container the number that the container listens on
     * @param service the number of the Service
     * @param protocol absent means TCP
     */
    public record PortSpec(
            Location location,
            Located<String> name,
            Located<Integer> container,
            Located<Integer> service,
            Optional<Located<String>> protocol) {
        static PortSpec read(Fields fields) {
            return new PortSpec(
                    fields.location(),
                    fields.requiredText("name"),
                    fields.requiredInteger("container"),
                    fields.requiredInteger("service"),
                    fields.text("protocol"));
        }
    }

    /**
     * How a Service is reached from outside the cluster.
     *
     * @param type absent means ClusterIP
     * @param nodePort a fixed node port
     * @param annotations of the Service, for the load balancer
     */
    public record ExposureSpec(
            Optional<Located<String>> type,
            Optional<Located<Integer>> nodePort,
            Map<String, Located<String>> annotations) {
        static ExposureSpec read(Fields fields) {
            return new ExposureSpec(fields.text("type"), fields.integer("nodePort"), fields.textMap("annotations"));
        }
    }

    /**
     * How many replicas there shall be.
     *
     * @param location where it stands
     * @param desired the number
     * @param after step that must be done before there are any
     */
    public record ReplicasSpec(Location location, Located<Integer> desired, Optional<Located<String>> after) {
        static ReplicasSpec read(Fields fields) {
            return new ReplicasSpec(fields.location(), fields.requiredInteger("desired"), fields.text("after"));
        }
    }

    /**
     * The account that pods run under.
     *
     * @param location where it stands
     * @param name the account's name, where it is not the workload's
     * @param automountToken whether pods get a token; absent means only where {@code may} is not empty
     * @param annotations of the account
     * @param may what the account may do
     * @param clusterWide whether it may do that in all namespaces
     */
    public record ServiceAccountSpec(
            Location location,
            Optional<Located<String>> name,
            Optional<Located<Boolean>> automountToken,
            Map<String, Located<String>> annotations,
            List<PermissionSpec> may,
            Optional<Located<Boolean>> clusterWide) {
        static ServiceAccountSpec read(Fields fields) {
            return new ServiceAccountSpec(
                    fields.location(),
                    fields.text("name"),
                    fields.bool("automountToken"),
                    fields.textMap("annotations"),
                    fields.objectItems("may", PermissionSpec::read),
                    fields.bool("clusterWide"));
        }
    }

    /**
     * One RBAC rule.
     *
     * @param location where it stands
     * @param apiGroups groups, the core group being an empty string
     * @param resources plural names
     * @param verbs what may be done
     * @param resourceNames single objects; empty means all
     */
    public record PermissionSpec(
            Location location,
            List<Located<String>> apiGroups,
            List<Located<String>> resources,
            List<Located<String>> verbs,
            List<Located<String>> resourceNames) {
        static PermissionSpec read(Fields fields) {
            return new PermissionSpec(
                    fields.location(),
                    fields.texts("apiGroups"),
                    fields.texts("resources"),
                    fields.texts("verbs"),
                    fields.texts("resourceNames"));
        }
    }

    /**
     * The volume of each replica of a StatefulSet.
     *
     * @param location where it stands
     * @param storageClass name of a class
     * @param size a quantity
     * @param mountPath where it is mounted
     * @param accessMode absent means ReadWriteOnce
     */
    public record VolumeSpec(
            Location location,
            Located<String> storageClass,
            Located<String> size,
            Located<String> mountPath,
            Optional<Located<String>> accessMode) {
        static VolumeSpec read(Fields fields) {
            return new VolumeSpec(
                    fields.location(),
                    fields.requiredText("class"),
                    fields.requiredText("size"),
                    fields.requiredText("mountPath"),
                    fields.text("accessMode"));
        }
    }

    /**
     * Labels and annotations that the contract adds.
     *
     * @param labels of the workload
     * @param annotations of the workload
     * @param podLabels of its pods
     * @param podAnnotations of its pods
     */
    public record MetadataSpec(
            Map<String, Located<String>> labels,
            Map<String, Located<String>> annotations,
            Map<String, Located<String>> podLabels,
            Map<String, Located<String>> podAnnotations) {
        static MetadataSpec read(Fields fields) {
            return new MetadataSpec(
                    fields.textMap("labels"),
                    fields.textMap("annotations"),
                    fields.textMap("podLabels"),
                    fields.textMap("podAnnotations"));
        }
    }

    /**
     * Merge patches with Kubernetes' field names.
     *
     * @param workload over the Deployment or StatefulSet
     * @param service over the Service
     * @param pod over the pod's spec
     * @param container over the container
     */
    public record OverridesSpec(
            Optional<Mapping> workload, Optional<Mapping> service, Optional<Mapping> pod, Optional<Mapping> container) {
        static OverridesSpec read(Fields fields) {
            Fields overrides = new Fields(fields.open("overrides").orElse(Mapping.empty(fields.location())));
            return new OverridesSpec(
                    overrides.open("workload"),
                    overrides.open("service"),
                    overrides.open("pod"),
                    overrides.open("container"));
        }
    }
}
