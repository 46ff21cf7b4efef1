package dev.veles.cli;

import dev.veles.config.Level;
import dev.veles.finding.Severity;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --fail-on info|warning|error}: the lightest finding that makes a lint fail. */
final class FailOnOption {
    private static final String NAME = "--fail-on";
    private static final List<String> VALUES = List.of("info", "warning", "error");

    private FailOnOption() {}

    static void addTo(CommandSpec spec) {
        ChoiceOption.addTo(
                spec,
                NAME,
                "SEVERITY",
                VALUES,
                "The lightest finding that fails: info (the default), warning or error.");
    }

    /** The severity; empty where the option is not given. */
    static Optional<Severity> value(ParseResult result) {
        Optional<String> value = ChoiceOption.value(result, NAME, VALUES);
        return value.isEmpty()
                ? Optional.empty()
                : Level.of(value.get()).orElseThrow().severity();
    }
}
