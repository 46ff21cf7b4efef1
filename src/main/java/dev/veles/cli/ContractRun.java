package dev.veles.cli;

import dev.veles.contract.Contract;
import dev.veles.contract.ContractReader;
import dev.veles.contract.ContractReading;
import dev.veles.finding.Finding;
import dev.veles.finding.NearName;
import dev.veles.lint.LintResult;
import dev.veles.lint.LintUnit;
import dev.veles.lint.Linter;
import dev.veles.render.BuildableCheck;
import dev.veles.render.ContractRenderer;
import dev.veles.render.DuplicateCheck;
import dev.veles.render.RenderedContract;
import dev.veles.rules.RuleCatalog;
import dev.veles.source.SourceText;
import dev.veles.yaml.ReadText;
import dev.veles.yaml.SourceReader;
import dev.veles.yaml.UnreadableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One contract on its way: read, rendered and judged. What is wrong with it is a finding; only what cannot be read at
 * all throws.
 *
 * @param rendered all its objects; absent where reading found problems
 * @param result what reading and the rules found
 */
record ContractRun(Optional<RenderedContract> rendered, LintResult result) {
    /**
     * Reads, renders and judges.
     *
     * @param file the contract's path as the user wrote it
     * @param environment the only environment to judge; empty for all
     * @throws UsageException for a file that cannot be read, or an environment that there is not
     */
    static ContractRun of(String file, Optional<String> environment) {
        ReadText text = read(file);
        if (!text.problems().isEmpty()) {
            return failed(text.problems());
        }
        return of(text.source(), environment);
    }

    /** The same for a text that was read. */
    static ContractRun of(SourceText text, Optional<String> environment) {
        ContractReading reading = ContractReader.read(text);
        if (reading.contract().isEmpty()) {
            return failed(reading.problems());
        }
        Contract contract = reading.contract().get();
        environment.ifPresent(name -> check(contract, name));
        return judge(ContractRenderer.render(contract), environment);
    }

    private static ReadText read(String file) {
        try {
            return SourceReader.readFile(Path.of(file), file.replace('\\', '/'));
        } catch (UnreadableException e) {
            throw new UsageException(
                    String.valueOf(e.getMessage()), "Give the path of a contract, such as contracts/veles.yaml.");
        }
    }

    private static ContractRun failed(List<Finding> problems) {
        return new ContractRun(Optional.empty(), LintResult.of(problems));
    }

    private static void check(Contract contract, String environment) {
        if (!contract.environments().containsKey(environment)) {
            throw new UsageException(
                    contract.file() + " has no environment \"" + environment + "\"",
                    NearName.of(environment, contract.environments().keySet())
                                    .map(near -> "Did you mean \"" + near + "\"? ")
                                    .orElse("")
                            + "It has: "
                            + String.join(", ", contract.environments().keySet()) + ".");
        }
    }

    private static ContractRun judge(RenderedContract rendered, Optional<String> only) {
        List<LintUnit> units = new ArrayList<>();
        List<Finding> unfit = new ArrayList<>();
        rendered.environments().forEach((name, environment) -> {
            if (only.isEmpty() || only.get().equals(name)) {
                units.add(ModelUnits.unit(environment));
                unfit.addAll(DuplicateCheck.check(environment));
                unfit.addAll(BuildableCheck.check(environment));
            }
        });
        LintResult result = new Linter(RuleCatalog.all()).lint(units);
        return new ContractRun(Optional.of(rendered), result.with(unfit, List.of()));
    }
}
