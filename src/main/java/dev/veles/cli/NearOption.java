package dev.veles.cli;

import dev.veles.finding.NearName;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** The option that a misspelt one was probably meant to be. */
final class NearOption {
    private NearOption() {}

    /**
     * Looks among the options of a command.
     *
     * @param argument as it was written, with its value if there is an equals sign
     */
    static Optional<String> of(String argument, CommandSpec spec) {
        if (!argument.startsWith("--")) {
            return Optional.empty();
        }
        int equals = argument.indexOf('=');
        return NearName.of(
                equals < 0 ? argument : argument.substring(0, equals),
                spec.optionsMap().keySet());
    }
}
