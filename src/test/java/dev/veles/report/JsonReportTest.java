package dev.veles.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.lint.LintInput;
import dev.veles.lint.LintResult;
import dev.veles.testing.Golden;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    @Test
    void isWhatTheSchemaSays() {
        String report = JsonReport.render(SampleResults.mixed(), "1.2.3");
        ReportSchema.check(report);
        Golden.check("report/mixed.json", report);
    }

    @Test
    void anEmptyReportIsAReport() {
        String report = JsonReport.render(SampleResults.clean(), "1.2.3");
        ReportSchema.check(report);
        assertThat(report).contains("\"findings\": []", "\"objects\": 1");
    }

    @Test
    void neverShowsASecret() {
        String report = JsonReport.render(SampleResults.secrets(), "1.2.3");
        ReportSchema.check(report);
        assertThat(report).doesNotContain("hunter22");
    }

    @Test
    void fingerprintsDoNotMoveWithLines() {
        String before = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {b: wrong}}";
        String after = "\n\n# moved\n" + before.replace("v1", "v1beta1");
        assertThat(fingerprints(lint(before))).hasSize(1).isEqualTo(fingerprints(lint(after)));
    }

    @Test
    void fingerprintsTellObjectsAndFieldsApart() {
        String template = "{apiVersion: v1, kind: ConfigMap, metadata: {name: %s}, data: {%s: wrong}}";
        assertThat(List.of(
                        fingerprints(lint(template.formatted("a", "b"))),
                        fingerprints(lint(template.formatted("a", "c"))),
                        fingerprints(lint(template.formatted("d", "b")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void fingerprintsTellFilesApart() {
        String text = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {b: wrong}}";
        LintResult two = SampleResults.lint(List.of(
                LintInput.read(SampleResults.manifest("clusters/one/a.yaml", text)),
                LintInput.read(SampleResults.manifest("clusters/two/a.yaml", text))));
        LintResult second =
                SampleResults.lint(List.of(LintInput.read(SampleResults.manifest("./clusters/two/a.yaml", text))));
        assertThat(fingerprints(two)).hasSize(2).endsWith(fingerprints(second).get(0));
    }

    private static LintResult lint(String text) {
        return SampleResults.lint(List.of(LintInput.read(SampleResults.manifest("a.yaml", text))));
    }

    private static List<String> fingerprints(LintResult result) {
        return Pattern.compile("\"fingerprint\": \"([0-9a-f]+)\"")
                .matcher(JsonReport.render(result, "1.2.3"))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
