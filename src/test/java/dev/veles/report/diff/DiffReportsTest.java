package dev.veles.report.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.diff.DiffResult;
import dev.veles.finding.Finding;
import dev.veles.report.TextOptions;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiffReportsTest {
    private static final TextOptions PLAIN = TextOptions.of(false);

    @Test
    void textTellsObjectByObject() {
        Golden.check("diff/mixed.txt", DiffReports.text(DiffSamples.mixed(), PLAIN));
    }

    @Test
    void textIsColoredWhereAskedFor() {
        Golden.check("diff/mixed.ansi", DiffReports.text(DiffSamples.mixed(), TextOptions.of(true)));
    }

    @Test
    void summaryCountsAlone() {
        Golden.check("diff/mixed-summary.txt", DiffReports.summary(DiffSamples.mixed(), PLAIN));
    }

    @Test
    void jsonIsWhatTheSchemaSays() {
        String report = DiffReports.json(DiffSamples.mixed(), "1.2.3");
        DiffReportSchema.check(report);
        Golden.check("diff/mixed.json", report);
    }

    @Test
    void markdownIsAComment() {
        Golden.check("diff/mixed.md", DiffReports.markdown(DiffSamples.mixed(), 60_000));
    }

    @Test
    void htmlIsAPage() {
        Golden.check("diff/mixed.html", DiffReports.html(DiffSamples.mixed()));
    }

    @Test
    void whatObjectsAreCalledIsNoSecretEvenWhereAPasswordIsTheSame() {
        String form = """
                apiVersion: v1
                kind: Secret
                metadata: {name: database, namespace: library}
                stringData: {USER: library, PASSWORD: "%s"}
                """;
        DiffResult diff = DiffSamples.of(form.formatted("open-sesame"), form.formatted("open-barley"));
        Finding risk = Finding.error(
                "prune-or-orphan",
                "Deployment library/web and open-barley are gone",
                "",
                "",
                Location.point(new SourceText("apps/web.yaml", ""), 1, 1));
        DiffResult result =
                new DiffResult(diff.before(), diff.after(), diff.extent(), diff.parts(), List.of(risk), List.of(), 0);
        assertThat(DiffReports.text(result, PLAIN)).contains("Deployment library/web and **** are gone");
    }

    @Test
    void failuresComeFirst() {
        assertThat(DiffReports.text(DiffSamples.failed(), PLAIN)).isEqualTo("""
                could not be compared: did not fail before
                  apps/shop/kustomization.yaml:1:1: error[build-failed]: "gone.yaml" is not there
                    why: Flux applies nothing of a folder that does not build.
                    help: Remove the entry.

                could not be compared: failed before as well
                  apps/shop/kustomization.yaml:1:1: error[build-failed]: "gone.yaml" is not there
                    why: Flux applies nothing of a folder that does not build.
                    help: Remove the entry.

                could not be compared: failed before, and does not any more
                  apps/shop/kustomization.yaml:1:1: error[build-failed]: "gone.yaml" is not there
                    why: Flux applies nothing of a folder that does not build.
                    help: Remove the entry.

                no differences in 0 objects; 3 failures: the comparison is not complete
                """);
        DiffReportSchema.check(DiffReports.json(DiffSamples.failed(), "1.2.3"));
        assertThat(DiffReports.html(DiffSamples.failed()))
                .contains("<h2>Could not be compared: did not fail before</h2>");
        assertThat(DiffReports.markdown(DiffSamples.failed(), 1_000))
                .contains("#### Could not be compared: did not fail before");
    }

    @Test
    void equalSidesAreSaidToBeEqual() {
        TextOptions timed = PLAIN.withTime(Optional.of(Duration.ofMillis(1234)));
        assertThat(DiffReports.text(DiffSamples.equal(), timed)).isEqualTo("no differences in 1 object (1.2 s)\n");
        assertThat(DiffReports.summary(DiffSamples.equal(), PLAIN)).isEqualTo("no differences in 1 object\n");
        assertThat(DiffReports.text(DiffSamples.equal(), PLAIN.withSummary(false)))
                .isEmpty();
        assertThat(DiffReports.html(DiffSamples.equal()))
                .contains("no differences in 1 object")
                .doesNotContain("<h2>");
        DiffReportSchema.check(DiffReports.json(DiffSamples.equal(), "1.2.3"));
    }

    @Test
    void markdownThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> DiffReports.markdown(DiffSamples.mixed(), DiffReports.SHORTEST_MARKDOWN - 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
