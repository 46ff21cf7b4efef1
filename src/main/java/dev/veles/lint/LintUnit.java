package dev.veles.lint;

import dev.veles.facts.ContractFacts;
import dev.veles.manifest.Manifest;
import dev.veles.repository.KustomizationFile;
import java.util.List;
import java.util.Optional;

/**
 * Objects that reach a cluster together and are judged together: what a contract renders for one environment, what one
 * kustomization builds, or what a folder holds. A kustomization file is a unit of its own, for the rules about those.
 *
 * @param inputs the objects
 * @param contracts what the contract that covers them says; none where none does. Where nothing tells which of its
 *     environments they are for, all of them: a mistake is one that is a mistake in each
 * @param complete true where the objects are what reaches the cluster; false for files that a kustomization may yet
 *     change, such as those of a base that was not built
 * @param appliedBy the Flux Kustomization that applies them, where that is known
 * @param kustomization the kustomization file that is the only object; empty for all other units
 */
public record LintUnit(
        List<LintInput> inputs,
        List<ContractFacts> contracts,
        boolean complete,
        Optional<Manifest> appliedBy,
        Optional<KustomizationFile> kustomization) {
    /** Copies the lists. */
    public LintUnit {
        inputs = List.copyOf(inputs);
        contracts = List.copyOf(contracts);
    }

    /** Objects as they reach the cluster. */
    public LintUnit(List<LintInput> inputs, Optional<ContractFacts> contract) {
        this(inputs, contract.stream().toList(), true, Optional.empty(), Optional.empty());
    }

    /** A kustomization file, with the contract that covers its folder. */
    public static LintUnit of(KustomizationFile kustomization, List<ContractFacts> contracts) {
        List<LintInput> inputs = List.of(LintInput.read(kustomization.root()));
        return new LintUnit(inputs, contracts, true, Optional.empty(), Optional.of(kustomization));
    }
}
