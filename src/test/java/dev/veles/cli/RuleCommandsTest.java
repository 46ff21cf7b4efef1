package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.lint.EngineRules;
import dev.veles.lint.RuleMeta;
import dev.veles.rules.RuleCatalog;
import dev.veles.rules.RulePage;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void listsTheRulesAsATable() {
        assertThat(run("rules")).isEqualTo(ExitCode.OK);
        Golden.check("cli/rules.txt", out());
        assertThat(err()).contains("veles rules --all");
    }

    @Test
    void listsWhateverIsReportedIfAsked() {
        assertThat(run("rules", "--all", "--format", "markdown")).isEqualTo(ExitCode.OK);
        for (RuleMeta meta : Weighing.known()) {
            assertThat(out())
                    .contains("| `" + meta.id() + "` | " + meta.severity().label() + " |");
        }
        out.reset();
        assertThat(run("rules", "-a")).isEqualTo(ExitCode.OK);
        Golden.check("cli/rules-all.txt", out());
    }

    @Test
    void thePageOfTheRulesIsWhatIsPrinted() {
        assertThat(run("rules", "--all", "--format", "markdown")).isEqualTo(ExitCode.OK);
        Golden.check(Path.of("docs"), "rules.md", out());
    }

    @Test
    void listsTheRulesAsJson() {
        assertThat(run("rules", "--format=json")).isEqualTo(ExitCode.OK);
        Sequence list = (Sequence)
                YamlReader.read(new SourceText("rules.json", out())).documents().get(0);
        assertThat(list.items())
                .extracting(rule -> rule.text("id").orElseThrow())
                .containsExactlyElementsOf(
                        RuleCatalog.metas().stream().map(RuleMeta::id).toList());
        assertThat(list.items()).allMatch(rule -> rule.text("why").isPresent());
    }

    @Test
    void refusesFormatsThatItDoesNotKnow() {
        assertThat(run("rules", "--format", "html")).isEqualTo(ExitCode.FAILED);
        assertThat(err()).isEqualTo("""
                veles: "html" is not a value of --format
                  help: Give one of: text, json, markdown.
                """);
    }

    @Test
    void explainsEveryRuleWithItsExamples() {
        for (String id : RuleCatalog.metas().stream().map(RuleMeta::id).toList()) {
            out.reset();
            assertThat(run("explain", id)).as(id).isEqualTo(ExitCode.OK);
            RulePage page = RulePage.of(id);
            assertThat(out()).startsWith("# " + id + "\n").contains(page.text(), page.bad(), page.good());
        }
    }

    @Test
    void explainsWhatNoRuleFinds() {
        for (RuleMeta meta : EngineRules.all()) {
            out.reset();
            assertThat(run("explain", meta.id())).as(meta.id()).isEqualTo(ExitCode.OK);
            assertThat(out()).startsWith("# " + meta.id() + "\n").contains(meta.summary(), meta.why(), meta.help());
        }
    }

    @Test
    void namesTheNearRule() {
        assertThat(run("explain", "hostname-missmatch")).isEqualTo(ExitCode.FAILED);
        assertThat(err()).isEqualTo("""
                veles: there is no rule "hostname-missmatch"
                  help: Did you mean "hostname-mismatch"? "veles rules" lists the rules.
                """);
        assertThat(out()).isEmpty();
    }

    @Test
    void wantsOneRule() {
        assertThat(run("explain")).isEqualTo(ExitCode.FAILED);
        assertThat(err()).contains("explain").contains("RULE");
    }

    @Test
    void renderWantsAContract() {
        assertThat(run("render")).isEqualTo(ExitCode.FAILED);
        assertThat(err()).startsWith("veles: render:").contains("CONTRACT");
        assertThat(out()).isEmpty();
    }

    @Test
    void lintWithoutAPathTakesContractsAndOut() {
        assertThat(run("lint", "--kustomize", "off")).isEqualTo(ExitCode.OK);
        assertThat(out()).contains("no findings in");
    }

    private ExitCode run(String... args) {
        CommandLoop loop = new CommandLoop(Commands.all(), false);
        return loop.run(
                List.of(args),
                new Streams(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
