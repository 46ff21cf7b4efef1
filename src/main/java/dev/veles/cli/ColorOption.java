package dev.veles.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --color auto|always|never}, shared by the commands whose results are for reading. */
public final class ColorOption {
    private static final String NAME = "--color";
    private static final List<String> VALUES = List.of("auto", "always", "never");

    private ColorOption() {}

    /** Adds the option to a command. */
    public static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME)
                .type(String.class)
                .paramLabel("WHEN")
                .completionCandidates(VALUES)
                .description(
                        "Color the results: auto (the default: on a terminal, unless NO_COLOR is set), always or never.")
                .build());
    }

    /**
     * Whether to color the results.
     *
     * @throws UsageException if the value is none of the three
     */
    public static boolean wanted(ParseResult result, Streams streams) {
        String value = result.matchedOptionValue(NAME, "auto");
        return switch (value) {
            case "auto" -> streams.autoColor();
            case "always" -> true;
            case "never" -> false;
            default ->
                throw new UsageException("\"" + value + "\" is not a value of --color", "Give auto, always or never.");
        };
    }
}
