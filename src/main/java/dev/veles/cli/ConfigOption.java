package dev.veles.cli;

import dev.veles.config.ConfigFile;
import dev.veles.config.ConfigReader;
import dev.veles.config.ConfigReading;
import dev.veles.config.PathBase;
import dev.veles.config.RuleNames;
import dev.veles.lint.LintResult;
import dev.veles.report.TextReport;
import dev.veles.yaml.SourceReader;
import dev.veles.yaml.UnreadableException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --config FILE} and {@code --no-config}: where the configuration is, and what it says. */
final class ConfigOption {
    private static final String NAME = "--config";
    private static final String NONE = "--no-config";

    /**
     * A configuration that was looked for.
     *
     * @param reading what it says, or what is wrong with it; a command whose configuration is wrong can judge nothing
     * @param base what its paths are relative to; the working folder where there is none
     */
    record Found(ConfigReading reading, PathBase base) {}

    private ConfigOption() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME)
                .type(String.class)
                .paramLabel("FILE")
                .description("The configuration. Default: the nearest " + ConfigFile.NAME + " upwards from here.")
                .build());
        spec.addOption(
                OptionSpec.builder(NONE).description("Read no configuration.").build());
    }

    /**
     * Reads the configuration that the options name, or the nearest.
     *
     * @param working where the program runs
     * @param names the rules that it may speak of
     * @throws UsageException for options that contradict each other, and for a file that cannot be read
     */
    static Found read(ParseResult result, Path working, RuleNames names) {
        String named = result.matchedOptionValue(NAME, "");
        boolean none = result.hasMatchedOption(NONE);
        if (none && result.hasMatchedOption(NAME)) {
            throw new UsageException("--config and --no-config are both given", "Drop one of them.");
        }
        Optional<Path> file = result.hasMatchedOption(NAME)
                ? Optional.of(working.resolve(named))
                : none ? Optional.empty() : ConfigFile.find(working);
        if (file.isEmpty()) {
            return new Found(ConfigReading.NONE, PathBase.of(working));
        }
        Path whole = file.get().toAbsolutePath().normalize();
        Path folder = whole.getParent() == null ? working : whole.getParent();
        PathBase base = new PathBase(folder, working);
        String name = named.isEmpty() ? base.nameOf(ConfigFile.NAME) : named.replace('\\', '/');
        return new Found(read(file.get(), name, names), base);
    }

    /** Says what is wrong with a configuration; whatever asked for it can judge nothing. */
    static void refuse(Found found, Streams streams) {
        streams.err().print(TextReport.render(LintResult.of(found.reading().problems()), false));
    }

    private static ConfigReading read(Path file, String name, RuleNames names) {
        try {
            return ConfigReader.read(SourceReader.readFile(file, name), names);
        } catch (UnreadableException e) {
            throw new UsageException(
                    String.valueOf(e.getMessage()), "Give the path of a configuration, or --no-config.");
        }
    }
}
