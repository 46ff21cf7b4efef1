package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Finding;
import dev.veles.lint.LintResult;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.triage.Triage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that let findings through, in a command that finds what it is told to. */
class TriageOptionsTest {
    private final List<Finding> findings = new ArrayList<>(List.of(finding("a.yaml"), finding("b.yaml")));

    @TempDir
    Path folder = Path.of("");

    private final class Finds implements Command {
        @Override
        public String name() {
            return "find";
        }

        @Override
        public String summary() {
            return "Find something";
        }

        @Override
        public CommandSpec spec() {
            CommandSpec spec = CommandSpec.create();
            BaselineOption.addTo(spec);
            ChangedSinceOption.addTo(spec);
            TodayOption.addTo(spec);
            return spec;
        }

        @Override
        public ExitCode run(ParseResult result, Streams streams) {
            Triage triage = new Triage(TodayOption.value(result), List.of("r"), List.of("r"));
            LintResult left = BaselineOption.apply(result, streams, triage, LintResult.of(findings));
            left.findings().forEach(finding -> streams.out().println(finding.location()));
            streams.out().println(left.counts().known() + " known");
            if (ChangedSinceOption.value(result).isPresent()) {
                streams.out().println(TodayOption.value(result).date());
            }
            return left.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }

    @Test
    void aBaselineIsWrittenAndKnownFromThenOn() throws IOException {
        String file = folder.resolve("b.json").toString();
        assertThat(find("--baseline", file, "--write-baseline"))
                .isEqualTo(
                        "2 known\n--- stderr\nveles: " + file + " now knows what was found: 2 findings\n--- exit 0\n");
        findings.add(finding("c.yaml"));
        findings.remove(0);
        assertThat(find("--baseline", file))
                .isEqualTo("c.yaml:1:1\n1 known\n--- stderr\nveles: " + file
                        + " knows what no longer occurs; --write-baseline prunes it:\n  r in a.yaml\n--- exit 1\n");
        find("--baseline", file, "--write-baseline");
        assertThat(Files.readString(folder.resolve("b.json")))
                .doesNotContain("a.yaml")
                .contains("b.yaml", "c.yaml");
        assertThat(find("--baseline", file)).isEqualTo("2 known\n--- exit 0\n");
    }

    @Test
    void aLongListOfWhatIsGoneIsCut() {
        String file = folder.resolve("b.json").toString();
        IntStream.range(10, 22).forEach(i -> findings.add(finding(i + ".yaml")));
        find("--baseline", file, "--write-baseline");
        findings.clear();
        assertThat(find("--baseline", file)).contains("  r in 19.yaml\n  and 4 more\n--- exit 0");
    }

    @Test
    void whatIsNoBaselineIsRefused() throws IOException {
        Path broken = Files.writeString(folder.resolve("b.json"), "{\"version\": 7, \"known\": []}");
        for (String[] more : List.of(new String[0], new String[] {"--write-baseline"})) {
            List<String> args = new ArrayList<>(List.of("--baseline", broken.toString()));
            args.addAll(List.of(more));
            assertThat(find(args.toArray(String[]::new)))
                    .contains("b.json:1:13: this version")
                    .endsWith("--- exit 2\n");
            assertThat(broken).hasContent("{\"version\": 7, \"known\": []}");
        }
        assertThat(find("--baseline", folder.resolve("none.json").toString()))
                .contains("none.json: no such file")
                .endsWith("--- exit 2\n");
        assertThat(find("--baseline", folder.resolve("none/b.json").toString(), "--write-baseline"))
                .contains("cannot be written")
                .endsWith("--- exit 2\n");
        assertThat(find("--write-baseline"))
                .contains("--write-baseline does not say where to")
                .endsWith("--- exit 2\n");
    }

    @Test
    void theDateIsTheOneThatIsGiven() {
        assertThat(find("--changed-since", "main", "--today", "2026-02-28")).contains("\n2026-02-28\n");
        assertThat(find("--today", "2026-02-30"))
                .contains("\"2026-02-30\" is not a value of --today")
                .endsWith("--- exit 2\n");
        assertThat(find("--changed-since", "main")).containsPattern("\n20\\d\\d-\\d\\d-\\d\\d\n");
    }

    private String find(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> line = new ArrayList<>(List.of("find"));
        line.addAll(List.of(args));
        ExitCode code = new CommandLoop(List.of(new Finds()), false)
                .run(
                        line,
                        new Streams(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8)));
        return new VelesRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8))
                .transcript();
    }

    private static Finding finding(String file) {
        return Finding.error("r", "m", "", "", Location.point(new SourceText(file, ""), 1, 1));
    }
}
