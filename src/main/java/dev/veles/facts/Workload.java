package dev.veles.facts;

import dev.veles.source.Located;
import java.util.Optional;

/**
 * What keeps running: a Deployment or StatefulSet, and its Service.
 *
 * @param name of the workload and of its Service
 * @param kind {@code Deployment} or {@code StatefulSet}
 * @param serviceAccount what its pods run under
 * @param image the image that it runs, without tag and digest
 * @param port what its Service offers; empty where it has none
 * @param nodePool key of the node pool that it runs on
 * @param after id of the step that it waits for, whether or not that is done
 * @param storage the volume of each replica of a StatefulSet
 * @param readsEnv true where its container gets all variables of the runtime environment
 */
public record Workload(
        Located<String> name,
        String kind,
        String serviceAccount,
        String image,
        Optional<Port> port,
        Optional<String> nodePool,
        Optional<Located<String>> after,
        Optional<Storage> storage,
        boolean readsEnv) {
    /**
     * A port.
     *
     * @param name of the port in container and Service
     * @param container its number in the container
     * @param service its number in the Service
     */
    public record Port(Located<String> name, Located<Integer> container, Located<Integer> service) {}

    /**
     * The volume of each replica.
     *
     * @param storageClass its class
     * @param mountPath where the container mounts it
     */
    public record Storage(Located<String> storageClass, Located<String> mountPath) {}
}
