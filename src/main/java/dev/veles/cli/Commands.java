package dev.veles.cli;

import java.util.List;

/** The commands that there are, in the order in which help lists them. */
final class Commands {
    private Commands() {}

    static List<Command> all() {
        return List.of(
                new RenderCommand(),
                new LintCommand(),
                new DiffCommand(),
                new ValidateCommand(),
                new RulesCommand(),
                new ExplainCommand(),
                new SchemaCommand());
    }
}
