package dev.veles.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code CONTRACT...}, shared by the commands that begin with contracts. */
final class ContractsParameter {
    private ContractsParameter() {}

    static void addTo(CommandSpec spec, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CONTRACT")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build());
    }

    /** The paths as the user wrote them, at least one. */
    static List<String> value(ParseResult result) {
        return result.matchedPositionalValue(0, List.of());
    }
}
