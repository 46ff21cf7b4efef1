package dev.veles.cli;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.ModelFacts;
import dev.veles.finding.Finding;
import dev.veles.render.RenderedContract;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What contracts say about manifests that they did not render. */
final class Coverage {
    /** No contract covers anything. */
    static final Coverage NONE = new Coverage(List.of(), List.of());

    /** A contract with what it says, by environment. */
    private record Covering(ContractSetting setting, Map<String, ContractFacts> environments) {}

    private final List<Covering> contracts;
    private final List<Finding> problems;

    private Coverage(List<Covering> contracts, List<Finding> problems) {
        this.contracts = contracts;
        this.problems = problems;
    }

    /**
     * Reads contracts.
     *
     * @param environment the only environment whose facts count, for contracts that name none; empty for all
     * @throws UsageException for a file that cannot be read, or an environment that there is not
     */
    static Coverage of(List<ContractSetting> settings, Optional<String> environment) {
        List<Covering> contracts = new ArrayList<>();
        List<Finding> problems = new ArrayList<>();
        for (ContractSetting setting : settings) {
            Optional<String> only = setting.environment().isPresent() ? setting.environment() : environment;
            ContractRun run = ContractRun.unjudged(setting.file(), only);
            problems.addAll(run.result().findings());
            run.rendered().ifPresent(rendered -> contracts.add(new Covering(setting, facts(rendered, only))));
        }
        return new Coverage(contracts, problems);
    }

    /** What is wrong with the contracts themselves; such a contract covers nothing. */
    List<Finding> problems() {
        return problems;
    }

    /**
     * What the first contract that covers something says; several where nothing tells which environment it is.
     *
     * @param folder where it stands
     * @param files what it was made from; asked for where there are contracts
     */
    List<ContractFacts> facts(String folder, Supplier<Collection<RepositoryFile>> files, Repository repository) {
        String inFolder = repository.shown(RepositoryPath.join(folder, "kustomization.yaml"));
        for (Covering contract : contracts) {
            ContractSetting setting = contract.setting();
            if (setting.covers(inFolder) || coversAll(setting, files.get())) {
                return choose(contract.environments(), folder);
            }
        }
        return List.of();
    }

    /** What the first contract that covers everything says of objects from a stream. */
    List<ContractFacts> stream() {
        for (Covering contract : contracts) {
            if (contract.setting().covers().isEmpty()) {
                return List.copyOf(contract.environments().values());
            }
        }
        return List.of();
    }

    /** What only takes something from a folder that is covered is not covered. */
    private static boolean coversAll(ContractSetting setting, Collection<RepositoryFile> files) {
        for (RepositoryFile file : files) {
            if (!setting.covers(file.source().name())) {
                return false;
            }
        }
        return !files.isEmpty();
    }

    /** Folders are called like environments: {@code overlays/production}. */
    private static List<ContractFacts> choose(Map<String, ContractFacts> environments, String folder) {
        for (String name : folder.split("/", -1)) {
            ContractFacts facts = environments.get(name);
            if (facts != null) {
                return List.of(facts);
            }
        }
        return List.copyOf(environments.values());
    }

    private static Map<String, ContractFacts> facts(RenderedContract rendered, Optional<String> only) {
        Map<String, ContractFacts> facts = new LinkedHashMap<>();
        rendered.environments().forEach((name, environment) -> {
            if (only.isEmpty() || only.get().equals(name)) {
                facts.put(name, ModelFacts.of(environment.model()));
            }
        });
        return facts;
    }
}
