package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.lint.LintInput;
import dev.veles.lint.LintResult;
import dev.veles.lint.LintUnit;
import dev.veles.lint.Linter;
import dev.veles.manifest.Manifest;
import dev.veles.rules.RuleCatalog;
import dev.veles.source.SourceText;
import dev.veles.triage.Baseline;
import dev.veles.triage.Triage;
import dev.veles.triage.TriageException;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/suppressing.md} shows is what is said, and each example needs its suppressions. */
class SuppressingPageTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    /** An example and what stands under it. */
    record Example(String text, String said) {}

    static Stream<Example> examples() throws IOException {
        return EXAMPLE.matcher(page())
                .results()
                .map(found -> new Example(
                        found.group(1), Optional.ofNullable(found.group(2)).orElse("")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatStandsUnderIt(Example example) {
        assertThat(judged(example.text())).isEqualTo(example.said());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void needsItsSuppressions(Example example) {
        String bare =
                example.text().replaceAll("# veles:ignore.*", "").replace("veles.dev/ignore", "example.org/other");
        assertThat(judged(bare)).contains(": error[").doesNotContain("suppression-");
    }

    @Test
    void theBaselineIsOne() throws IOException, TriageException {
        Matcher json = JSON.matcher(page());
        assertThat(json.find()).isTrue();
        assertThat(Baseline.read(new SourceText("b.json", json.group(1))).write())
                .isEqualTo(json.group(1));
    }

    private static String judged(String example) {
        SourceText text = new SourceText("app.yaml", example);
        LintResult found = example.contains("InfrastructureContract")
                ? ContractRun.of(text, Optional.empty(), new Linter(RuleCatalog.all()))
                        .result()
                : objects(text);
        List<String> ids =
                RuleCatalog.all().stream().map(rule -> rule.meta().id()).toList();
        Triage triage = new Triage(() -> LocalDate.of(2026, 1, 15), ids, ids);
        StringBuilder said = new StringBuilder();
        triage.suppress(found, List.of(text))
                .findings()
                .forEach(finding -> said.append(finding.location())
                        .append(": ")
                        .append(finding.severity().label())
                        .append("[" + finding.rule() + "]: ")
                        .append(finding.message())
                        .append('\n'));
        return said.toString();
    }

    private static LintResult objects(SourceText text) {
        List<LintInput> inputs = YamlReader.read(text).documents().stream()
                .map(document -> LintInput.read(new Manifest((Mapping) document)))
                .toList();
        return new Linter(RuleCatalog.all()).lint(List.of(new LintUnit(inputs, Optional.empty())));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/suppressing.md"));
    }
}
