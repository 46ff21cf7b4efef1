package dev.veles.render;

/** Which part of the tree an object belongs to. */
public enum Placement {
    /** Namespaced objects of the application: base and overlays. */
    APPLICATION,
    /** What is cluster-scoped or belongs to the platform: no kustomization may rewrite its namespace. */
    PLATFORM,
    /** Jobs that operators unsuspend, in namespaces of others: they can fail without holding up the application. */
    OPERATIONS,
    /** Flux' own objects, in the cluster's folder. */
    CLUSTER
}
