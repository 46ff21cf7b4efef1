package dev.veles.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.lint.LintResult;
import dev.veles.report.JsonReport;
import dev.veles.report.ReportSchema;
import dev.veles.report.TextReport;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the rules find can be reported, and no report shows a secret value. */
class ExampleReportsTest {
    /** What stands for secrets in the examples, plain and in base64. */
    private static final List<String> SECRETS =
            List.of("hunter22", "correct-horse", "Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5", "ghp_0123456789", "MC4CAQAwBQYDK2Vw");

    private static final Pattern HEADLINE = Pattern.compile("^\\S+:\\d+:\\d+: (error|warning|info)\\[");

    @ParameterizedTest
    @MethodSource("examples")
    void reportsAreWholeAndShowNoSecret(Example example) {
        LintResult result = example.lint();
        String json = JsonReport.render(result, "1.2.3");
        ReportSchema.check(json);
        String text = TextReport.render(result, false);
        assertThat(SECRETS).noneMatch(secret -> json.contains(secret) || text.contains(secret));
        assertThat(text.lines().filter(line -> HEADLINE.matcher(line).find())).hasSameSizeAs(result.findings());
        assertThat(text.lines().filter(line -> HEADLINE.matcher(line).find()))
                .allMatch(line -> example.isTree() || line.startsWith(example.name() + ":"));
    }

    static Stream<Example> examples() throws IOException {
        Stream<Example> bad = RuleExamplesTest.ids().stream()
                .map(id -> new Example(id + "/bad.yaml", RulePage.of(id).bad()));
        return Stream.concat(bad, RuleExamplesTest.cases().stream());
    }
}
