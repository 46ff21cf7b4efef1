package dev.veles.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.config.ConfigReader;
import dev.veles.config.ConfigReading;
import dev.veles.config.Level;
import dev.veles.config.PathBase;
import dev.veles.config.RuleNames;
import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.ReadText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeveritiesTest {
    private static final List<RuleMeta> KNOWN = EngineRules.all();
    private static final String CONFIG = """
            rules:
              reading: warning
              yaml-tab: off
              build-failed: info
            perPath:
              - { paths: [clusters/lab], rules: { reading: info, build-failed: off } }
              - { paths: [lab.yaml], rules: { yaml-key: error } }
            """;

    @Test
    void anIdWinsOverItsCategory() {
        assertThat(weighed("yaml-key", "apps/a.yaml")).isEqualTo("warning");
        assertThat(weighed("yaml-tab", "apps/a.yaml")).isEqualTo("off");
        assertThat(weighed("build-failed", "apps/a.yaml")).isEqualTo("info");
        assertThat(weighed("remote-resource", "apps/a.yaml")).isEqualTo("error");
        assertThat(weighed("not-listed", "apps/a.yaml")).isEqualTo("error");
    }

    @Test
    void aPathWinsOverRulesAndALaterPathOverAnEarlier() {
        assertThat(weighed("yaml-key", "clusters/lab/a.yaml")).isEqualTo("info");
        assertThat(weighed("yaml-tab", "clusters/lab/a.yaml")).isEqualTo("info");
        assertThat(weighed("build-failed", "clusters/lab/a.yaml")).isEqualTo("off");
        assertThat(weighed("yaml-key", "clusters/lab/lab.yaml")).isEqualTo("error");
        assertThat(weighed("yaml-merge", "clusters/lab/lab.yaml")).isEqualTo("info");
    }

    @Test
    void theCommandLineWinsOverBoth() {
        Severities severities = severities(Map.of("reading", Level.ERROR, "yaml-tab", Level.INFO), Set.of());
        assertThat(weighed(severities, "yaml-key", "clusters/lab/a.yaml")).isEqualTo("error");
        assertThat(weighed(severities, "yaml-tab", "clusters/lab/a.yaml")).isEqualTo("info");
        assertThat(weighed(severities, "build-failed", "clusters/lab/a.yaml")).isEqualTo("off");
    }

    @Test
    void whatTheCommandLineSelectsIsNotTurnedOffByRules() {
        Severities severities = severities(Map.of(), Set.of("yaml-tab", "build-failed"));
        assertThat(weighed(severities, "yaml-tab", "apps/a.yaml")).isEqualTo("error");
        assertThat(weighed(severities, "build-failed", "apps/a.yaml")).isEqualTo("info");
        assertThat(weighed(severities, "build-failed", "clusters/lab/a.yaml")).isEqualTo("off");
    }

    @Test
    void aResultKeepsTheFilesOfWhatStays() {
        Finding kept = finding("yaml-key", "apps/a.yaml");
        Finding dropped = finding("yaml-tab", "apps/a.yaml");
        LintResult result = new LintResult(
                List.of(kept, dropped),
                List.of(),
                LintCounts.objects(3),
                Map.of(kept, "base/a.yaml", dropped, "base/b.yaml"),
                List.of());
        LintResult weighed = severities(Map.of(), Set.of()).apply(result);
        assertThat(weighed.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(weighed.files()).containsExactly(Map.entry(kept.withSeverity(Severity.WARNING), "base/a.yaml"));
        assertThat(weighed.counts()).isEqualTo(result.counts());
    }

    private static String weighed(String id, String file) {
        return weighed(severities(Map.of(), Set.of()), id, file);
    }

    private static String weighed(Severities severities, String id, String file) {
        return severities
                .apply(finding(id, file))
                .map(it -> it.severity().label())
                .orElse("off");
    }

    private static Finding finding(String id, String file) {
        return Finding.error(id, "a", "b", "c", Location.point(new SourceText(file, ""), 1, 1));
    }

    private static Severities severities(Map<String, Level> flags, Set<String> wanted) {
        RuleNames names = new RuleNames(Set.of("yaml-tab", "yaml-key", "build-failed"), Set.of("reading"));
        ConfigReading reading =
                ConfigReader.read(new ReadText(new SourceText(".veles.yaml", CONFIG), List.of()), names);
        assertThat(reading.problems()).isEmpty();
        return new Severities(reading.config(), PathBase.of(Path.of("")), flags, wanted, KNOWN);
    }
}
