package dev.veles.flux;

import java.util.Optional;

/**
 * What one Flux Kustomization applies in one cluster, in two states.
 *
 * @param name namespace and name of the Kustomization, with the folder that Flux begins at where several clusters have
 *     it; for what stands where Flux begins, the folder
 * @param cluster the folder that Flux begins at
 * @param before as it is; empty where there is no such Kustomization
 * @param after as it will be; empty where it goes
 */
public record FluxPair(String name, String cluster, Optional<FluxSide> before, Optional<FluxSide> after) {}
