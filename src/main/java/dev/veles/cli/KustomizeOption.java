package dev.veles.cli;

import dev.veles.config.KustomizeMode;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --kustomize auto|require|off}: whether Kustomizations are built before they are judged. */
final class KustomizeOption {
    private static final String NAME = "--kustomize";

    private KustomizeOption() {}

    static void addTo(CommandSpec spec) {
        ChoiceOption.addTo(
                spec,
                NAME,
                "WHEN",
                KustomizeMode.LABELS,
                "Build Kustomizations: auto (the default: where a kustomize is found), require or off.");
    }

    /** The mode; empty where the option is not given. */
    static Optional<KustomizeMode> value(ParseResult result) {
        Optional<String> value = ChoiceOption.value(result, NAME, KustomizeMode.LABELS);
        return value.isEmpty() ? Optional.empty() : KustomizeMode.of(value.get());
    }
}
