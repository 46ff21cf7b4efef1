package dev.veles.cli;

import dev.veles.kinds.KindCheck;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.kustomize.KustomizeTool;
import dev.veles.validate.TreeValidator;
import dev.veles.validate.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code veles validate [DIR]}: whether a tree builds, and whether every object fits its kind. */
final class ValidateCommand implements Command {
    private static final String NO_BUILD = "--no-build";
    private static final String DEFAULT = "out";

    @Override
    public String name() {
        return "validate";
    }

    @Override
    public String summary() {
        return "Build a tree with the real kustomize and hold every object to its kind's fields";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1")
                        .type(String.class)
                        .paramLabel("DIR")
                        .description("The tree: what the paths of Flux are relative to (default: out).")
                        .build())
                .addOption(OptionSpec.builder(NO_BUILD)
                        .description("Judge the files as they stand; kustomize is not needed then.")
                        .build())
                .addOption(OptionSpec.builder("-q", "--quiet")
                        .description("Print the findings alone, without counts and notes.")
                        .build());
        FormatOption.addTo(spec);
        ColorOption.addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult result, Streams streams) {
        String dir = result.matchedPositionalValue(0, DEFAULT);
        if (!Files.isDirectory(Path.of(dir))) {
            throw new UsageException(
                    "validate: \"" + dir + "\" is not a folder", "Render a contract first, or name another folder.");
        }
        TreeValidator validator = new TreeValidator(KindCheck.load(), builder(result, streams));
        try {
            String name = shown(dir);
            Validation validation = validator.validate(Path.of(dir), name);
            return ValidationText.print(validation, name, result, streams);
        } catch (IOException e) {
            streams.err().println("veles: validate: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    /** The folder as findings begin with it: forward slashes, none at the end. */
    private static String shown(String dir) {
        String name = dir.replace('\\', '/');
        while (name.length() > 1 && name.endsWith("/")) {
            name = name.substring(0, name.length() - 1);
        }
        return name;
    }

    private static Optional<KustomizeBuilder> builder(ParseResult result, Streams streams) {
        if (result.hasMatchedOption(NO_BUILD)) {
            return Optional.empty();
        }
        KustomizeTool tool = KustomizeTool.find(streams.path())
                .orElseThrow(() -> new UsageException(
                        "validate: neither kustomize nor kubectl is on the PATH",
                        "Install one of them, or give " + NO_BUILD + " to judge the files as they stand."));
        return Optional.of(tool.withoutLoadRestrictions()::build);
    }
}
