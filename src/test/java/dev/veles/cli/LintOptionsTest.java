package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.config.KustomizeMode;
import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleMeta;
import dev.veles.rules.RuleCatalog;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

class LintOptionsTest {
    private static final List<RuleMeta> RULES =
            RuleCatalog.all().stream().map(Rule::meta).toList();

    @TempDir
    Path repository;

    private Path working;

    @BeforeEach
    void stand() throws IOException {
        working = Files.createDirectories(repository.resolve("apps"));
        Files.createDirectories(repository.resolve(".git"));
    }

    @Test
    void withoutAnythingTheDefaultsHold() {
        LintSettings settings = settings();
        assertThat(settings.contracts()).isEmpty();
        assertThat(settings.paths()).isEmpty();
        assertThat(settings.output()).isEqualTo("out");
        assertThat(settings.excludes("vendor", true)).isFalse();
        assertThat(settings.selection().of(RuleCatalog.all())).hasSameSizeAs(RULES);
        assertThat(settings.selection().asked()).isEmpty();
        assertThat(settings.kustomize().mode()).isEqualTo(KustomizeMode.AUTO);
        assertThat(settings.failOn()).isEqualTo(Severity.INFO);
    }

    @Test
    void theConfigurationAboveHolds() throws IOException {
        configure("""
                contracts: [contracts/veles.yaml, { file: contracts/shop.yaml, covers: [apps/shop], environment: lab }]
                paths: [apps, clusters]
                output: deploy
                exclude: [apps/vendor, "*.tmp.yaml"]
                select: [secrets]
                kustomize: { mode: require, binary: tools/kustomize, timeout: 5s, memory: 1Gi }
                failOn: error
                """);
        LintSettings settings = settings();
        assertThat(settings.contracts())
                .extracting(ContractSetting::file)
                .containsExactly("../contracts/veles.yaml", "../contracts/shop.yaml");
        assertThat(settings.contracts().get(0).covers("vault/a.yaml")).isTrue();
        assertThat(settings.contracts().get(1).covers("shop/base/a.yaml")).isTrue();
        assertThat(settings.contracts().get(1).covers("vault/a.yaml")).isFalse();
        assertThat(settings.contracts().get(1).environment()).contains("lab");
        assertThat(settings.paths()).containsExactly(".", "../clusters");
        assertThat(settings.output()).isEqualTo("../deploy");
        assertThat(settings.excludes("vendor", true)).isTrue();
        assertThat(settings.excludes("../clusters/a.tmp.yaml", false)).isTrue();
        assertThat(settings.excludes("shop", true)).isFalse();
        assertThat(settings.selection().of(RuleCatalog.all()))
                .extracting(rule -> rule.meta().category().label())
                .containsOnly("secrets");
        assertThat(settings.kustomize())
                .isEqualTo(new LintSettings.Kustomize(
                        KustomizeMode.REQUIRE,
                        Optional.of("../tools/kustomize"),
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(1L << 30)));
        assertThat(settings.failOn()).isEqualTo(Severity.ERROR);
    }

    @Test
    void flagsWin() throws IOException {
        configure("""
                contracts: [contracts/veles.yaml]
                exclude: [apps/vendor]
                select: [secrets]
                rules: { hostname-mismatch: off, yaml-tab: off }
                kustomize: { mode: require }
                failOn: error
                """);
        LintSettings settings = settings(
                "--contract",
                "mine.yaml",
                "--exclude",
                "generated",
                "--exclude=*.bak",
                "--select",
                "hostname-mismatch,jobs",
                "--ignore",
                "job-rbac-too-wide",
                "--severity",
                "jobs=info",
                "--kustomize",
                "off",
                "--fail-on",
                "warning");
        assertThat(settings.contracts()).extracting(ContractSetting::file).containsExactly("mine.yaml");
        assertThat(settings.excludes("vendor", true)).isTrue();
        assertThat(settings.excludes("shop/generated", true)).isTrue();
        assertThat(settings.excludes("shop/a.bak", false)).isTrue();
        assertThat(settings.selection().asked())
                .contains("hostname-mismatch", "job-token-automounted")
                .doesNotContain("job-rbac-too-wide", "namespace-alternate");
        assertThat(settings.severities().apply(finding("hostname-mismatch"))).isPresent();
        assertThat(settings.severities().apply(finding("yaml-tab"))).isEmpty();
        assertThat(settings.severities().apply(finding("job-token-automounted")))
                .map(Finding::severity)
                .contains(Severity.INFO);
        assertThat(settings.kustomize().mode()).isEqualTo(KustomizeMode.OFF);
        assertThat(settings.fails(List.of(finding("yaml-key").withSeverity(Severity.INFO))))
                .isFalse();
        assertThat(settings.fails(List.of(finding("yaml-key").withSeverity(Severity.WARNING))))
                .isTrue();
    }

    @Test
    void theConfigurationCanBeNamedOrLeftOut() throws IOException {
        configure("failOn: error");
        Path other = Files.writeString(repository.resolve("other.yaml"), "failOn: warning");
        assertThat(settings("--no-config").failOn()).isEqualTo(Severity.INFO);
        assertThat(settings("--config", "../other.yaml").failOn()).isEqualTo(Severity.WARNING);
        assertThat(settings("--config", other.toString()).failOn()).isEqualTo(Severity.WARNING);
    }

    @Test
    void whatIsWrongStandsWhereItIs() throws IOException {
        configure("failon: error\nselect: [hostname-missmatch]\n");
        ConfigOption.Found found = found(parse());
        assertThat(found.reading().problems())
                .extracting(finding -> finding.location() + " " + finding.rule())
                .containsExactly("../.veles.yaml:1:1 config-unknown-key", "../.veles.yaml:2:10 config-unknown-rule");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--select=secret          | --select: there is no rule or category \"secret\""
                        + "           | Did you mean \"secrets\"? \"veles rules\" lists the rules, by category.",
                "--ignore=auth,           | --ignore: there is no rule or category \"\""
                        + "                 | \"veles rules\" lists the rules, by category.",
                "--severity=auth=fatal    | \"auth=fatal\" is not a value of --severity"
                        + " | Give the id of a rule or a category, an equals sign, and one of: off, info, warning, error.",
                "--severity=auths=off     | --severity: there is no rule or category \"auths\""
                        + " | Did you mean \"auth\"? \"veles rules\" lists the rules, by category.",
                "--severity=auth          | \"auth\" is not a value of --severity"
                        + " | Give the id of a rule or a category, an equals sign, and one of: off, info, warning, error.",
                "--exclude=!a             | \"!a\" is not a value of --exclude"
                        + " | A glob cannot take back another; write a narrower one in its place.",
                "--fail-on=warn           | \"warn\" is not a value of --fail-on"
                        + " | Did you mean \"warning\"? Give one of: info, warning, error.",
                "--kustomize=on           | \"on\" is not a value of --kustomize"
                        + " | Give one of: auto, require, off.",
                "--config=none.yaml       | none.yaml: no such file | Give the path of a configuration, or --no-config.",
            })
    void refusesWhatThereIsNot(String argument, String problem, String help) {
        assertThatThrownBy(() -> settings(argument)).isInstanceOfSatisfying(UsageException.class, e -> {
            assertThat(e.problem()).isEqualTo(problem);
            assertThat(e.help()).isEqualTo(help);
        });
    }

    @Test
    void refusesTwoAnswersToOneQuestion() {
        assertThatThrownBy(() -> settings("--config", "a.yaml", "--no-config"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--config and --no-config are both given");
    }

    private void configure(String text) throws IOException {
        Files.writeString(repository.resolve(".veles.yaml"), text);
    }

    private LintSettings settings(String... args) {
        ParseResult result = parse(args);
        ConfigOption.Found found = found(result);
        assertThat(found.reading().problems()).isEmpty();
        return LintOptions.settings(result, found, RULES, working);
    }

    private ConfigOption.Found found(ParseResult result) {
        return ConfigOption.read(result, working, LintOptions.names(RULES));
    }

    private static ParseResult parse(String... args) {
        CommandSpec spec = CommandSpec.create();
        LintOptions.addTo(spec);
        return new CommandLine(spec).parseArgs(args);
    }

    private static Finding finding(String id) {
        return Finding.error(id, "a", "b", "c", Location.point(new SourceText("a.yaml", ""), 1, 1));
    }
}
