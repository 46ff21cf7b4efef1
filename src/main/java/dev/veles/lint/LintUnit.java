package dev.veles.lint;

import java.util.List;
import java.util.Optional;

/**
 * Objects that reach a cluster together and are judged together: what a contract renders for one environment, what one
 * kustomization builds, or what a folder holds.
 *
 * @param inputs the objects
 * @param contract what the contract that covers them says; empty where none does
 */
public record LintUnit(List<LintInput> inputs, Optional<ContractFacts> contract) {
    /** Copies the list. */
    public LintUnit {
        inputs = List.copyOf(inputs);
    }
}
