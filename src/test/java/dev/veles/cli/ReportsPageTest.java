package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.SourceText;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/reports.md} shows works. */
class ReportsPageTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\\n(.*?)```");
    private static final Pattern COMMAND = Pattern.compile("veles lint (--format .*)");
    private static final Pattern FILE = Pattern.compile("=(\\S+)");

    private final String page = read();

    @Test
    void everyFormatIsInTheTable() {
        List<String> formats = new ArrayList<>(ReportFormat.labels());
        formats.addAll(DiffReportTargets.FORMATS);
        List<String> rows = page.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(rows).isEqualTo(formats);
    }

    @Test
    void jobsAreYamlAndUseTheReportsThatTheyWrite() {
        List<String> jobs = jobs();
        assertThat(jobs).hasSize(2);
        for (String job : jobs) {
            ReadResult read = YamlReader.read(new SourceText("job.yaml", job));
            assertThat(read.problems()).isEmpty();
            Matcher file = FILE.matcher(command(job));
            while (file.find()) {
                assertThat(job).containsPattern("(?m): " + Pattern.quote(file.group(1)) + "$");
            }
        }
    }

    @Test
    void commandsOfJobsRun(@TempDir Path dir) {
        for (String job : jobs()) {
            List<String> args = new ArrayList<>(List.of("lint", "examples/regressions/hostname-mismatch.yaml"));
            args.addAll(List.of(command(job).replace("=", "=" + dir + "/").split(" ", -1)));
            VelesRun run = VelesRun.of(args.toArray(String[]::new));
            assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.FINDINGS);
        }
        assertThat(dir).isDirectoryContaining(file -> file.endsWith("veles.sarif"));
    }

    private List<String> jobs() {
        return BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
    }

    private static String command(String job) {
        Matcher command = COMMAND.matcher(job);
        assertThat(command.find()).isTrue();
        return command.group(1);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/reports.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
