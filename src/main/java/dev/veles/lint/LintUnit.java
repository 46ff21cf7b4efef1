package dev.veles.lint;

import java.util.List;
import java.util.Optional;

/**
 * Objects that reach a cluster together and are judged together: what a contract renders for one environment, what one
 * kustomization builds, or what a folder holds.
 *
 * @param inputs the objects
 * @param contracts what the contract that covers them says; none where none does. Where nothing tells which of its
 *     environments they are for, all of them: a mistake is one that is a mistake in each
 * @param complete true where the objects are what reaches the cluster; false for files that a kustomization may yet
 *     change, such as those of a base that was not built
 */
public record LintUnit(List<LintInput> inputs, List<ContractFacts> contracts, boolean complete) {
    /** Copies the lists. */
    public LintUnit {
        inputs = List.copyOf(inputs);
        contracts = List.copyOf(contracts);
    }

    /** Objects as they reach the cluster. */
    public LintUnit(List<LintInput> inputs, Optional<ContractFacts> contract) {
        this(inputs, contract.stream().toList(), true);
    }
}
