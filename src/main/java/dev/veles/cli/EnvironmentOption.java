package dev.veles.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code -e}, shared by the commands that can be limited to one environment. */
final class EnvironmentOption {
    private static final String NAME = "--environment";

    private EnvironmentOption() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-e", NAME)
                .type(String.class)
                .paramLabel("NAME")
                .description("Only this environment.")
                .build());
    }

    static Optional<String> value(ParseResult result) {
        return Optional.ofNullable(result.matchedOptionValue(NAME, (String) null));
    }
}
