package dev.veles.model;

import dev.veles.contract.DeliverySpec.FluxSpec;
import dev.veles.contract.DeliverySpec.SourceSpec;
import dev.veles.source.Located;
import dev.veles.source.Location;

/**
 * How Flux delivers the application.
 *
 * @param location where it stands
 * @param cluster the cluster's name
 * @param group folder of the cluster that the Flux objects stand in
 * @param repositoryPath where the tree stands in the Flux repository
 * @param flux what the contract says
 * @param namespace where the Flux objects live
 * @param source where Flux reads the repository from
 * @param sourceKind kind of the source
 * @param interval how often Flux looks
 * @param retryInterval how soon it tries again
 * @param timeout how long it waits
 * @param prune whether what is gone is deleted
 * @param suspend whether Flux leaves everything as it is
 */
public record Delivery(
        Location location,
        Located<String> cluster,
        Located<String> group,
        Located<String> repositoryPath,
        FluxSpec flux,
        Located<String> namespace,
        SourceSpec source,
        Located<String> sourceKind,
        Located<String> interval,
        Located<String> retryInterval,
        Located<String> timeout,
        Located<Boolean> prune,
        Located<Boolean> suspend) {}
