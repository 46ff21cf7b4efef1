package dev.veles.cli;

import dev.veles.config.ConfigSchema;
import dev.veles.contract.ContractSchema;
import dev.veles.finding.NearName;
import dev.veles.report.diff.DiffSchema;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code veles schema}: prints a JSON Schema, for editors and for other programs. */
final class SchemaCommand implements Command {
    private static final Map<String, Supplier<String>> SCHEMAS =
            Map.of("contract", ContractSchema::text, "config", ConfigSchema::text, "diff", DiffSchema::text);

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public String summary() {
        return "Print the JSON Schema of contracts, of configurations or of diffs";
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1")
                        .type(String.class)
                        .paramLabel("[SCHEMA]")
                        .hideParamSyntax(true)
                        .description("Which schema: contract (the default), config or diff.")
                        .build());
    }

    @Override
    public ExitCode run(ParseResult result, Streams streams) {
        streams.out().print(schema(result.matchedPositionalValue(0, "contract")).get());
        return ExitCode.OK;
    }

    private static Supplier<String> schema(String name) {
        Supplier<String> text = SCHEMAS.get(name);
        if (text == null) {
            String near = NearName.of(name, SCHEMAS.keySet())
                    .map(it -> "Did you mean \"" + it + "\"? ")
                    .orElse("");
            throw new UsageException(
                    "schema: there is no schema \"" + name + "\"", near + "\"veles schema --help\" names them.");
        }
        return text;
    }
}
