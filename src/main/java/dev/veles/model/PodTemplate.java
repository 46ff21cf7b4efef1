package dev.veles.model;

import dev.veles.contract.ContainerSpec.EnvSpec;
import dev.veles.contract.ContainerSpec.ReachSpec;
import dev.veles.contract.ContainerSpec.ScratchSpec;
import dev.veles.contract.NodePoolSpec;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * A pod with one container, as services and jobs have it.
 *
 * @param location where it stands
 * @param containerName the container's name
 * @param image full reference
 * @param imagePullPolicy as Kubernetes has it
 * @param pullSecrets Secrets for the registry
 * @param nodePool nodes that it is pinned to
 * @param env single variables
 * @param envFrom ConfigMaps and Secrets whose keys become variables
 * @param volumes claims that it mounts
 * @param scratch writable folders that go with the pod
 * @param templates Job templates that it reads
 * @param resources Kubernetes' own
 * @param securityContext the container's, complete
 * @param podSecurityContext the pod's, complete
 * @param command replaces the image's entry point
 * @param args replaces the image's arguments
 * @param terminationGracePeriodSeconds how long it may take to stop
 * @param reaches what it opens connections to
 */
public record PodTemplate(
        Location location,
        String containerName,
        Located<String> image,
        Optional<Located<String>> imagePullPolicy,
        List<Located<String>> pullSecrets,
        Optional<NodePoolSpec> nodePool,
        List<EnvSpec> env,
        List<EnvSource> envFrom,
        List<ClaimMount> volumes,
        List<ScratchSpec> scratch,
        List<TemplateMount> templates,
        Mapping resources,
        Mapping securityContext,
        Mapping podSecurityContext,
        List<Located<String>> command,
        List<Located<String>> args,
        Optional<Located<Integer>> terminationGracePeriodSeconds,
        List<ReachSpec> reaches) {

    /**
     * A ConfigMap or Secret whose keys become variables.
     *
     * @param isSecret whether it is a Secret
     * @param name the object's name; its place is the line of {@code envFrom}
     */
    public record EnvSource(boolean isSecret, Located<String> name) {}

    /**
     * A claim mounted into the container.
     *
     * @param location the line that caused the mount
     * @param volume name of the pod's volume
     * @param claim name of the PersistentVolumeClaim
     * @param path where it is mounted
     * @param readOnly whether the mount is read-only
     * @param subPath folder of the volume
     * @param singleWriter whether one node, or one pod, at most can attach the volume
     */
    public record ClaimMount(
            Location location,
            String volume,
            Located<String> claim,
            Located<String> path,
            Optional<Located<Boolean>> readOnly,
            Optional<Located<String>> subPath,
            boolean singleWriter) {}

    /**
     * A Job template that the container reads.
     *
     * @param configMap the ConfigMap that holds it
     * @param path folder that it is mounted at
     */
    public record TemplateMount(Located<String> configMap, String path) {}
}
