package dev.veles.render;

import dev.veles.contract.Contract;
import dev.veles.model.ModelBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** From a contract to the manifests of all its environments. */
public final class ContractRenderer {
    private ContractRenderer() {}

    /**
     * Renders.
     *
     * @param contract a contract that was read without problems
     * @return all objects by environment; nothing is written
     */
    public static RenderedContract render(Contract contract) {
        Map<String, RenderedEnvironment> environments = new LinkedHashMap<>();
        for (String environment : contract.environments().keySet()) {
            environments.put(environment, EnvironmentRenderer.render(ModelBuilder.build(contract, environment)));
        }
        return new RenderedContract(contract, environments);
    }
}
