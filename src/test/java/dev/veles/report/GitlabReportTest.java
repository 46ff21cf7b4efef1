package dev.veles.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.veles.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitlabReportTest {
    private static final List<String> SEVERITIES = List.of("info", "minor", "major", "critical", "blocker");

    @Test
    void isACodeQualityReport() throws JsonProcessingException {
        String report = GitlabReport.render(SampleResults.mixed());
        Golden.check("report/mixed.gitlab.json", report);
        JsonNode issues = new ObjectMapper().readTree(report);
        assertThat(issues).hasSize(6).allSatisfy(issue -> {
            assertThat(issue.path("description").asText()).isNotEmpty();
            assertThat(issue.path("check_name").asText()).isNotEmpty();
            assertThat(issue.path("severity").asText()).isIn(SEVERITIES);
            assertThat(issue.at("/location/path").asText()).isNotEmpty().doesNotStartWith("./");
            assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
        });
    }

    @Test
    void noTwoHaveOneFingerprint() throws JsonProcessingException {
        List<String> fingerprints = new ArrayList<>();
        for (JsonNode issue : new ObjectMapper().readTree(GitlabReport.render(SampleResults.many(30)))) {
            fingerprints.add(issue.path("fingerprint").asText());
        }
        assertThat(fingerprints).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void isAnEmptyListWhereNothingIsWrong() {
        assertThat(GitlabReport.render(SampleResults.clean())).isEqualTo("[]\n");
    }

    @Test
    void neverShowsASecret() {
        assertThat(GitlabReport.render(SampleResults.secrets())).doesNotContain("hunter22");
    }
}
