package dev.veles.lint;

import java.util.List;
import java.util.Optional;

/**
 * Objects that reach a cluster together and are judged together: what a contract renders for one environment, what one
 * kustomization builds, or what a folder holds.
 *
 * @param inputs the objects
 * @param contract what the contract that covers them says; empty where none does
 * @param complete true where the objects are what reaches the cluster; false for files that a kustomization may yet
 *     change, such as those of a base that was not built
 */
public record LintUnit(List<LintInput> inputs, Optional<ContractFacts> contract, boolean complete) {
    /** Copies the list. */
    public LintUnit {
        inputs = List.copyOf(inputs);
    }

    /** Objects as they reach the cluster. */
    public LintUnit(List<LintInput> inputs, Optional<ContractFacts> contract) {
        this(inputs, contract, true);
    }
}
