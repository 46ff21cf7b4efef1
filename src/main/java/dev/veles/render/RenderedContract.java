package dev.veles.render;

import dev.veles.contract.Contract;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that a contract gives, before it is a tree of files.
 *
 * @param contract what it was rendered from
 * @param environments by name, in the contract's order
 */
public record RenderedContract(Contract contract, Map<String, RenderedEnvironment> environments) {
    /** Copies the environments, keeping their order. */
    public RenderedContract {
        environments = Collections.unmodifiableMap(new LinkedHashMap<>(environments));
    }
}
