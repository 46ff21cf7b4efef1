package dev.veles.model;

import dev.veles.contract.StorageSpec.ClaimSpec;
import dev.veles.source.Located;

/**
 * A PersistentVolumeClaim.
 *
 * @param spec what the contract says
 * @param name its name
 * @param singleWriter whether one node, or one pod, at most can attach it
 */
public record Claim(ClaimSpec spec, Located<String> name, boolean singleWriter) {}
