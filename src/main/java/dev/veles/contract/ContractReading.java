package dev.veles.contract;

import dev.veles.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What reading a contract gave.
 *
 * @param contract the contract; absent where there are problems
 * @param problems everything that is wrong with it, by position
 */
public record ContractReading(Optional<Contract> contract, List<Finding> problems) {
    /** Copies and sorts the problems. */
    public ContractReading {
        problems = problems.stream().sorted().distinct().toList();
        if (contract.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("a contract or problems, and never both");
        }
    }
}
