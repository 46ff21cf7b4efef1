package dev.veles.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Finding;
import dev.veles.lint.LintResult;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class GithubReportTest {
    @Test
    void isACommandForEachFinding() {
        Golden.check("report/mixed.github", GithubReport.render(SampleResults.mixed()));
    }

    @Test
    void saysNothingWhereNothingIsWrong() {
        assertThat(GithubReport.render(SampleResults.clean())).isEmpty();
    }

    @Test
    void neverShowsASecret() {
        assertThat(GithubReport.render(SampleResults.secrets())).doesNotContain("hunter22");
    }

    /** No text of a file can end a command, begin another one or add a property. */
    @Property(tries = 300)
    void whateverStandsInATextItIsOneCommand(@ForAll @Chars({',', ':', '%', '\n', '\r', 'a'}) String text) {
        SourceText source = new SourceText(text, "a: 1\n");
        Finding finding = Finding.error("a-rule", text, text, text, Location.point(source, 1, 1));
        String report = GithubReport.render(LintResult.of(List.of(finding)));
        assertThat(report.chars().filter(c -> c == '\n' || c == '\r')).hasSize(1);
        String properties = report.substring(0, report.indexOf("::", 2));
        assertThat(properties).startsWith("::error file=").endsWith(",line=1,endLine=1,col=1,endColumn=1,title=a-rule");
        assertThat(properties.chars().filter(c -> c == ',')).hasSize(5);
    }
}
