package dev.veles.cli;

import dev.veles.finding.NearName;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options whose value is one of a few words. */
final class ChoiceOption {
    private ChoiceOption() {}

    static void addTo(CommandSpec spec, String name, String label, List<String> choices, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .completionCandidates(choices)
                .description(description)
                .build());
    }

    /**
     * The word that was given; empty where none was.
     *
     * @throws UsageException for a word that is none of the choices
     */
    static Optional<String> value(ParseResult result, String name, List<String> choices) {
        if (!result.hasMatchedOption(name)) {
            return Optional.empty();
        }
        String value = result.matchedOptionValue(name, "");
        if (!choices.contains(value)) {
            Optional<String> near = NearName.of(value, choices);
            throw new UsageException(
                    "\"" + value + "\" is not a value of " + name,
                    (near.isPresent() ? "Did you mean \"" + near.get() + "\"? " : "") + "Give one of: "
                            + String.join(", ", choices) + ".");
        }
        return Optional.of(value);
    }
}
