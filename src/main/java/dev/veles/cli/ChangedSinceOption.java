package dev.veles.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --changed-since REF}: judge everything, report what a change has to answer for. */
final class ChangedSinceOption {
    private static final String NAME = "--changed-since";

    private ChangedSinceOption() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME)
                .type(String.class)
                .paramLabel("REF")
                .description("Report only what touches lines that changed since this commit, and what the change broke"
                        + " elsewhere.")
                .build());
    }

    /** The branch, tag or commit as the user wrote it. */
    static Optional<String> value(ParseResult result) {
        return Optional.ofNullable(result.matchedOptionValue(NAME, (String) null));
    }
}
