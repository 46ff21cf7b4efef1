package dev.veles.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.lint.LintResult;
import dev.veles.testing.Golden;
import java.util.List;
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
    void countsNoObjectsWhereReadingFailed() {
        LintResult failed =
                LintResult.of(List.of(SampleResults.mixed().findings().get(0)));
        assertThat(TextReport.render(failed, false)).endsWith("\n1 error\n");
    }
}
