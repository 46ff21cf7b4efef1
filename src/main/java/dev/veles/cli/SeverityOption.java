package dev.veles.cli;

import dev.veles.config.Level;
import dev.veles.config.RuleNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --severity RULE=LEVEL}: how much findings weigh. */
final class SeverityOption {
    private static final String NAME = "--severity";

    private SeverityOption() {}

    static void addTo(CommandSpec spec) {
        ListOption.addTo(
                spec, NAME, "RULE=LEVEL,...", "Weigh a rule or category: " + String.join(", ", Level.LABELS) + ".");
    }

    /**
     * Levels by id or category; of two for the same the last counts.
     *
     * @throws UsageException for a name that no rule and no category has, and for a level that is none
     */
    static Map<String, Level> value(ParseResult result, RuleNames names) {
        Map<String, Level> levels = new LinkedHashMap<>();
        for (String part : ListOption.parts(result, NAME)) {
            int equals = part.indexOf('=');
            Optional<Level> level = Level.of(part.substring(equals + 1));
            if (equals < 0 || level.isEmpty()) {
                throw new UsageException(
                        "\"" + part + "\" is not a value of --severity",
                        "Give the id of a rule or a category, an equals sign, and one of: "
                                + String.join(", ", Level.LABELS) + ".");
            }
            String name = part.substring(0, equals);
            SelectionOptions.check(NAME, name, names);
            levels.put(name, level.get());
        }
        return levels;
    }
}
