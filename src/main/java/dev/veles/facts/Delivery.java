package dev.veles.facts;

import dev.veles.source.Located;

/**
 * How Flux delivers the application.
 *
 * @param environment the environment's name
 * @param cluster the cluster's name
 * @param repositoryPath where the application's tree stands in the Flux repository
 * @param namespace where the Flux objects live
 * @param sourceKind kind of the source
 * @param sourceName name of the source
 * @param interval how often Flux looks
 * @param retryInterval how soon it tries again
 * @param timeout how long it waits
 * @param prune whether what is gone is deleted
 */
public record Delivery(
        String environment,
        Located<String> cluster,
        Located<String> repositoryPath,
        Located<String> namespace,
        String sourceKind,
        Located<String> sourceName,
        Located<String> interval,
        Located<String> retryInterval,
        Located<String> timeout,
        boolean prune) {}
