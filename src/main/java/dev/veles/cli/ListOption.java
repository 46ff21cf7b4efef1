package dev.veles.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options that can be given several times. */
final class ListOption {
    private ListOption() {}

    static void addTo(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    /** The values in order, as the user wrote them. */
    static List<String> values(ParseResult result, String name) {
        return result.matchedOptionValue(name, List.of());
    }

    /** The values in order, several of which may stand in one argument with commas between them. */
    static List<String> parts(ParseResult result, String name) {
        List<String> parts = new ArrayList<>();
        for (String value : values(result, name)) {
            int start = 0;
            for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', start)) {
                parts.add(value.substring(start, comma).strip());
                start = comma + 1;
            }
            parts.add(value.substring(start).strip());
        }
        return parts;
    }
}
