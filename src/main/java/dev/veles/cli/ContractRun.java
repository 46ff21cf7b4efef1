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
     * Renders and judges a text that was read.
     *
     * @param environment the only environment to judge; empty for all
     * @throws UsageException for an environment that there is not
     */
    static ContractRun of(SourceText text, Optional<String> environment, Linter linter) {
        return unjudged(text, environment).judged(linter, environment);
    }

    /**
     * Reads and renders, and lets no rule judge.
     *
     * @param file the contract's path as the user wrote it
     * @throws UsageException for a file that cannot be read, or an environment that there is not
     */
    static ContractRun unjudged(String file, Optional<String> environment) {
        ReadText text = read(file);
        return text.problems().isEmpty() ? unjudged(text.source(), environment) : failed(text.problems());
    }

    private static ContractRun unjudged(SourceText text, Optional<String> environment) {
        ContractReading reading = ContractReader.read(text);
        if (reading.contract().isEmpty()) {
            return failed(reading.problems());
        }
        Contract contract = reading.contract().get();
        environment.ifPresent(name -> check(contract, name));
        return new ContractRun(Optional.of(ContractRenderer.render(contract)), LintResult.of(List.of()));
    }

    /** The text of a contract. */
    static ReadText read(String file) {
        try {
            return SourceReader.readFile(Path.of(file), file.replace('\\', '/'));
        } catch (UnreadableException e) {
            throw new UsageException(
                    String.valueOf(e.getMessage()), "Give the path of a contract, such as contracts/veles.yaml.");
        }
    }

    /** One that could not be read. */
    static ContractRun failed(List<Finding> problems) {
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

    private ContractRun judged(Linter linter, Optional<String> only) {
        return rendered.isPresent() ? judged(rendered.get(), linter, only) : this;
    }

    private static ContractRun judged(RenderedContract rendered, Linter linter, Optional<String> only) {
        List<LintUnit> units = new ArrayList<>();
        List<Finding> unfit = new ArrayList<>();
        rendered.environments().forEach((name, environment) -> {
            if (only.isEmpty() || only.get().equals(name)) {
                units.add(ModelUnits.unit(environment));
                unfit.addAll(DuplicateCheck.check(environment));
                unfit.addAll(BuildableCheck.check(environment));
            }
        });
        LintResult result = linter.lint(units);
        return new ContractRun(Optional.of(rendered), result.with(unfit, List.of()));
    }
}
