package dev.veles.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --contract FILE}: contracts whose facts hold for all that is judged. */
final class ContractOption {
    private static final String NAME = "--contract";

    private ContractOption() {}

    static void addTo(CommandSpec spec) {
        ListOption.addTo(spec, NAME, "FILE", "Judge manifests by this contract, too; can be given several times.");
    }

    /** The paths as the user wrote them. */
    static List<String> value(ParseResult result) {
        return ListOption.values(result, NAME);
    }
}
