package dev.veles.config;

import dev.veles.lint.LintResult;
import dev.veles.report.TextReport;
import dev.veles.source.SourceText;
import dev.veles.yaml.ReadText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The configurations below {@code src/test/resources/config}. */
final class ConfigCases {
    static final Path FOLDER = Path.of("src/test/resources/config");

    /** Names as a caller could hand them in. */
    static final RuleNames NAMES = new RuleNames(
            Set.of("ingress-forward-auth", "secret-plaintext", "hostname-mismatch", "yaml-duplicate-key", "yaml-tab"),
            Set.of("auth", "secrets", "storage", "names", "reading"));

    private ConfigCases() {}

    static List<String> in(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceText text(String name) {
        try {
            return new SourceText(name, Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ConfigReading read(SourceText text) {
        return ConfigReader.read(new ReadText(text, List.of()), NAMES);
    }

    static String report(ConfigReading reading) {
        return TextReport.render(LintResult.of(reading.problems()), false);
    }
}
