package dev.veles.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.lint.LintCounts;
import dev.veles.lint.LintResult;
import dev.veles.lint.Rule;
import dev.veles.rules.RuleCatalog;
import dev.veles.rules.RulePage;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    /** The schema that OASIS published, as the test library {@code sarif4j} ships it. */
    private static final Schema SCHEMA = schema();

    @Test
    void isWhatThePublishedSchemaSays() {
        String report = checked(SampleResults.mixed(), SampleResults.rules());
        Golden.check("report/mixed.sarif", report);
    }

    @Test
    void anEmptyReportIsAReport() throws JsonProcessingException {
        JsonNode run = run(checked(SampleResults.clean(), SampleResults.rules()));
        assertThat(run.path("results")).isEmpty();
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
        assertThat(run.at("/tool/driver/rules/0/id").asText()).isEqualTo("wrong-value");
    }

    @Test
    void neverShowsASecret() {
        assertThat(checked(SampleResults.secrets(), SampleResults.rules())).doesNotContain("hunter22");
    }

    @Test
    void pointsEachResultAtItsRule() throws JsonProcessingException {
        JsonNode run = run(checked(SampleResults.mixed(), SampleResults.rules()));
        JsonNode rules = run.at("/tool/driver/rules");
        List<String> ids = new ArrayList<>();
        rules.forEach(rule -> ids.add(rule.path("id").asText()));
        assertThat(ids).doesNotHaveDuplicates().hasSize(3);
        assertThat(run.path("results")).hasSize(4);
        for (JsonNode result : run.path("results")) {
            assertThat(ids.get(result.path("ruleIndex").asInt()))
                    .isEqualTo(result.path("ruleId").asText());
        }
    }

    @Test
    void tellsOfEveryRuleOfTheCatalog() throws JsonProcessingException {
        List<RuleDoc> docs = RuleCatalog.all().stream()
                .map(Rule::meta)
                .map(meta -> new RuleDoc(meta, RulePage.of(meta.id()).text()))
                .toList();
        JsonNode rules = run(checked(SampleResults.clean(), docs)).at("/tool/driver/rules");
        assertThat(rules).hasSameSizeAs(docs).allSatisfy(rule -> {
            assertThat(rule.at("/help/markdown").asText())
                    .startsWith("# " + rule.path("id").asText());
            assertThat(rule.at("/shortDescription/text").asText()).hasSizeBetween(10, 1024);
            assertThat(rule.at("/fullDescription/text").asText()).hasSizeBetween(10, 1024);
        });
    }

    @Test
    void addressesLeadBackToTheirFiles() {
        for (String file :
                List.of("a b/ü%41#?.yaml", "a:b.yaml", "../x.yaml", "<stdin>", "/abs/é.yaml", "C:/x y.yaml")) {
            URI uri = URI.create(FileUri.of(file));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            assertThat(scheme).as(file).isEqualTo(FileUri.isAbsolute(file) ? "file" : "");
            assertThat(uri.getPath()).as(file).isEqualTo(file.startsWith("C:") ? "/" + file : file);
        }
        assertThat(FileUri.of("./a.yaml")).isEqualTo("a.yaml");
    }

    @Test
    void leavesOutTheLightestWhereThereAreTooMany() throws JsonProcessingException {
        JsonNode run = run(SarifReport.render(tooMany(), List.of(), "1.2.3"));
        assertThat(run.path("results")).hasSize(SarifReport.MOST);
        assertThat(run.path("results").findValuesAsText("level").stream().filter("note"::equals))
                .as("of 20, as 10 do not fit")
                .hasSize(10);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .isEqualTo("10 findings are left out: SARIF readers take 25000.");
    }

    private static LintResult tooMany() {
        SourceText source = new SourceText("a.yaml", "a: 1\n");
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < SarifReport.MOST + 10; i++) {
            Severity severity = i < 20 ? Severity.INFO : Severity.ERROR;
            Location place = Location.point(source, 1, 1);
            findings.add(
                    new Finding("a-rule", severity, "m" + i, "", "", place, Optional.empty(), "", Optional.empty()));
        }
        return new LintResult(findings, List.of(), LintCounts.NONE, Map.of(), List.of());
    }

    private static String checked(LintResult result, List<RuleDoc> rules) {
        String report = SarifReport.render(result, rules, "1.2.3");
        assertThat(SCHEMA.validate(report, InputFormat.JSON)).as(report).isEmpty();
        return report;
    }

    private static JsonNode run(String report) throws JsonProcessingException {
        return new ObjectMapper().readTree(report).at("/runs/0");
    }

    private static Schema schema() {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/json/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
