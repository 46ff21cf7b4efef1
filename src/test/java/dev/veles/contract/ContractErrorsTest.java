package dev.veles.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Finding;
import dev.veles.lint.LintResult;
import dev.veles.report.TextReport;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken contracts and what people are told of them: {@code <case>.yaml} and, beside it, {@code <case>.err}. */
class ContractErrorsTest {
    private static final Path CASES = Path.of("src", "test", "resources", "golden", "contract-errors");

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrong(String name) throws IOException {
        SourceText text = new SourceText(name + ".yaml", Files.readString(CASES.resolve(name + ".yaml")));
        List<Finding> findings = read(text);
        assertThat(findings).as("findings in %s", name).isNotEmpty();
        Golden.check("contract-errors/" + name + ".err", TextReport.render(LintResult.of(findings), false));
    }

    @Test
    void everyExpectationBelongsToACase() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<String> orphans = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".err"))
                    .filter(file -> !Files.exists(CASES.resolve(file.replace(".err", ".yaml"))))
                    .toList();
            assertThat(orphans).isEmpty();
        }
    }

    /** The whole reading path. */
    private static List<Finding> read(SourceText text) {
        return ContractReader.read(text).problems();
    }

    private static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }
}
