package dev.veles.facts;

import java.util.Optional;

/**
 * A kind of Jobs that the application starts.
 *
 * @param name what the names of its Jobs begin with
 * @param serviceAccount what its pods run under
 * @param launcher the service account of the workload that starts them; empty where nothing in the contract does
 * @param sameNode true where its pods may attach the artifacts' claim because they run on the writer's node
 * @param priorityClass their PriorityClass
 * @param nodePool key of the node pool that they run on
 * @param image the image that they run, without tag and digest
 */
public record JobKind(
        String name,
        String serviceAccount,
        Optional<String> launcher,
        boolean sameNode,
        Optional<String> priorityClass,
        Optional<String> nodePool,
        String image) {}
