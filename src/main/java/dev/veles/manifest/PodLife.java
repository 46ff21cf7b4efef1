package dev.veles.manifest;

/** How long pods of a kind live. */
public enum PodLife {
    /** They are kept running: one that ends is replaced. */
    KEPT,
    /** They run to an end. */
    ENDING,
    /** They run to an end once something else runs them, which says where and under which account. */
    DEFINED,
    /** They are made when something else copies them. */
    LATENT
}
