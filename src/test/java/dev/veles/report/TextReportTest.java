package dev.veles.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.lint.LintCounts;
import dev.veles.lint.LintResult;
import dev.veles.lint.Skipped;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextReportTest {
    @Test
    void showsPlaceExcerptObjectAndHelp() {
        Golden.check("report/mixed.txt", TextReport.render(SampleResults.mixed(), false));
    }

    @Test
    void colorsWhatMatters() {
        Golden.check("report/mixed-color.txt", TextReport.render(SampleResults.mixed(), true));
    }

    @Test
    void neverShowsASecret() {
        String report = TextReport.render(SampleResults.secrets(), false);
        assertThat(report).doesNotContain("hunter22");
        Golden.check("report/secrets.txt", report);
    }

    @Test
    void saysThatNothingIsWrong() {
        assertThat(TextReport.render(SampleResults.clean(), false)).isEqualTo("no findings in 1 object\n");
        assertThat(TextReport.renderQuiet(SampleResults.clean(), false)).isEmpty();
    }

    @Test
    void explainsARuleOnceWhereThereAreMany() {
        Golden.check("report/many.txt", TextReport.render(SampleResults.many(12), false));
    }

    @Test
    void explainsEveryFindingWhereThereAreFew() {
        String report = TextReport.render(SampleResults.many(Explanations.FEW), false);
        assertThat(report.lines().filter(line -> line.startsWith("  why: "))).hasSize(Explanations.FEW);
    }

    @Test
    void keepsExplanationsThatDifferWithinARule() {
        List<Finding> findings = new ArrayList<>(SampleResults.many(12).findings());
        Finding other = findings.get(6);
        findings.set(6, Finding.error(other.rule(), other.message(), other.why(), "Write \"b\".", other.location()));
        String report = TextReport.render(LintResult.of(findings), false);
        assertThat(report.lines().filter(line -> line.startsWith("  help: ")))
                .as("wrong-value 4 times, wrong-key once")
                .hasSize(5);
        assertThat(report.lines().filter(line -> line.startsWith("  why: "))).hasSize(2);
    }

    @Test
    void countsPlacesOfWhatIsSaidAgainAndAgain() {
        LintResult result = LintResult.of(repeated(Severity.WARNING, 12));
        assertThat(TextReport.renderQuiet(result, false)).isEqualTo("""
                a.yaml:1:1: warning[moves]: it moves
                    1 | a
                      | ^
                  also: a.yaml:2:1, a.yaml:3:1 and 9 more; -v shows them
                  why: It may be another tomorrow.
                  help: Pin it.

                """);
        assertThat(TextReport.render(result, false)).endsWith("\n12 warnings\n");
        TextOptions everything = TextOptions.of(false).withEverything(true);
        assertThat(TextReport.render(result, everything))
                .contains("a.yaml:12:1: ")
                .doesNotContain("also");
    }

    @Test
    void namesAllPlacesWhereThereAreThree() {
        List<Finding> findings = new ArrayList<>(SampleResults.many(12).findings());
        findings.addAll(repeated(Severity.INFO, 3));
        assertThat(TextReport.renderQuiet(LintResult.of(findings), false))
                .contains("  also: a.yaml:2:1 and a.yaml:3:1\n")
                .doesNotContain("; -v");
        findings.addAll(repeated(Severity.WARNING, 2));
        assertThat(TextReport.renderQuiet(LintResult.of(findings), false))
                .contains("a.yaml:1:1: warning[moves]", "a.yaml:2:1: warning[moves]");
    }

    @Test
    void countsNeitherErrorsNorWhatFitsAScreen() {
        for (List<Finding> findings : List.of(repeated(Severity.ERROR, 12), repeated(Severity.WARNING, 10))) {
            String report = TextReport.renderQuiet(LintResult.of(findings), false);
            assertThat(report.lines().filter(line -> line.contains("it moves"))).hasSameSizeAs(findings);
        }
    }

    private static List<Finding> repeated(Severity severity, int times) {
        SourceText source = new SourceText("a.yaml", "a\n".repeat(times));
        List<Finding> findings = new ArrayList<>();
        for (int line = 1; line <= times; line++) {
            Location place = new Location(source, line, 1, line, 2);
            findings.add(Finding.error("moves", "it moves", "It may be another tomorrow.", "Pin it.", place)
                    .withSeverity(severity));
        }
        return findings;
    }

    @Test
    void countsFilesThatOneReasonKeepsFromBeingJudged() {
        List<Skipped> skipped = new ArrayList<>();
        for (char file = 'a'; file <= 'l'; file++) {
            skipped.add(new Skipped(file + ".yaml", Skipped.Cause.UNREADABLE, "permission is denied"));
        }
        skipped.add(new Skipped("m.yaml", Skipped.Cause.UNREADABLE, "it is no text"));
        LintResult result = new LintResult(List.of(), skipped, LintCounts.NONE, Map.of(), List.of());
        assertThat(TextReport.render(result, false)).isEqualTo("""
                a.yaml: not judged: permission is denied
                  also: b.yaml, c.yaml and 9 more; -v shows them
                m.yaml: not judged: it is no text
                no findings; 13 could not be judged
                """);
        TextOptions everything = TextOptions.of(false).withEverything(true);
        assertThat(TextReport.render(result, everything))
                .contains("\nl.yaml: not judged: ")
                .doesNotContain("also");
    }

    @Test
    void listsEverythingThatWasNotJudgedIfAsked() {
        TextOptions options = TextOptions.of(false).withEverything(true);
        assertThat(TextReport.render(SampleResults.mixed(), options))
                .contains(".github/ci.yaml: not judged: no document is for Kubernetes\n")
                .contains("\n3 files were not judged: 2 without Kubernetes objects, 1 chart template\n");
    }

    @Test
    void listsWhatOughtToHaveBeenJudgedInAnyCase() {
        assertThat(TextReport.renderQuiet(SampleResults.mixed(), false))
                .contains("apps/a/locked.yaml: not judged: permission is denied\n")
                .doesNotContain("ci.yaml");
    }

    @Test
    void saysHowLongItTook() {
        TextOptions options = TextOptions.of(false);
        LintResult clean = SampleResults.clean();
        assertThat(TextReport.render(clean, options.withTime(Optional.of(Duration.ofMillis(999)))))
                .isEqualTo("no findings in 1 object (999 ms)\n");
        assertThat(TextReport.render(clean, options.withTime(Optional.of(Duration.ofMillis(75_999)))))
                .isEqualTo("no findings in 1 object (75.9 s)\n");
    }

    @Test
    void manyFindingsBesideManySecretsTakeNoTimeToSpeakOf() {
        LintResult many = SampleResults.many(60_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(TextReport.render(many, false)).contains("number 59999"));
    }

    @Test
    void showsNothingThatATerminalWouldObey() {
        SourceText source = new SourceText("a\u001b[2J.yaml", "a: 1\n");
        LintResult result = new LintResult(
                List.of(Finding.error("a-rule", "a\u001b[31m\nb\u2028c\ud800", "", "", Location.point(source, 1, 1))),
                List.of(new Skipped("b\u0007.yaml", Skipped.Cause.UNREADABLE, "c\u009b")),
                LintCounts.NONE,
                Map.of(),
                List.of());
        assertThat(TextReport.render(result, false)).isEqualTo("""
                a\ufffd[2J.yaml:1:1: error[a-rule]: a\ufffd[31m\ufffdb\ufffdc\ufffd
                    1 | a: 1
                      | ^

                b\ufffd.yaml: not judged: c\ufffd
                1 error; 1 could not be judged
                """);
    }

    @Test
    void namesTheFieldAloneOfWhatDoesNotSayWhatItIs() {
        Finding finding = new Finding(
                "a-rule",
                Severity.ERROR,
                "a",
                "",
                "",
                Location.point(new SourceText("kustomization.yaml", "resources: []\n"), 1, 1),
                Optional.of(new ObjectRef("", "", "", "")),
                "resources[0]",
                Optional.empty());
        assertThat(TextReport.renderQuiet(LintResult.of(List.of(finding)), false))
                .contains("\n  in: resources[0]\n");
    }

    @Test
    void countsNoObjectsWhereReadingFailed() {
        LintResult failed =
                LintResult.of(List.of(SampleResults.mixed().findings().get(0)));
        assertThat(TextReport.render(failed, false)).endsWith("\n1 warning\n");
    }
}
