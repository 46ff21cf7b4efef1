package dev.veles.render;

import dev.veles.model.Delivery;
import java.util.List;

/**
 * Where the parts of a contract's tree stand, relative to the output folder and to the Flux repository alike.
 *
 * @param contract the contract's name
 * @param root folder of the application, such as {@code apps/veles}
 */
public record TreeLayout(String contract, String root) {
    /** The layout that a delivery asks for. */
    public static TreeLayout of(String contract, Delivery delivery) {
        return new TreeLayout(contract, delivery.repositoryPath().value());
    }

    /** What an environment's overlay builds. */
    public String overlay(String environment) {
        return root + "/overlays/" + environment;
    }

    /** Cluster-scoped objects of an environment. */
    public String platform(String environment) {
        return root + "/platform/" + environment;
    }

    /** Operator Jobs of an environment. */
    public String operations(String environment) {
        return root + "/operations/" + environment;
    }

    /** The runtime environment as a file. */
    public String envFile(String environment) {
        return root + "/env/" + environment + ".env";
    }

    /** The contract for people. */
    public String page() {
        return root + "/CONTRACT.md";
    }

    /**
     * Flux' own objects: one file and never a {@code kustomization.yaml}, since others have files in that folder, and
     * Flux would drop what a kustomization does not list.
     */
    public String cluster(Delivery delivery) {
        return "clusters/" + delivery.cluster() + "/" + delivery.group() + "/" + contract + ".yaml";
    }

    /** The folder, or the file, that an object of an environment ends up in. */
    public String place(Placement placement, Delivery delivery, String environment) {
        return switch (placement) {
            case APPLICATION -> overlay(environment);
            case PLATFORM -> platform(environment);
            case OPERATIONS -> operations(environment);
            case CLUSTER -> cluster(delivery);
        };
    }

    /** Beginnings of all paths that belong to one environment alone. */
    public List<String> ownPlaces(String environment, Delivery delivery) {
        return List.of(
                overlay(environment) + "/",
                platform(environment) + "/",
                operations(environment) + "/",
                envFile(environment),
                cluster(delivery));
    }
}
