package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private static final String BAD = "examples/regressions/hostname-mismatch.yaml";

    @TempDir
    Path dir;

    @Test
    void oneRunPrintsTextAndWritesFiles() throws IOException {
        String text = lint().out();
        VelesRun run = lint("--format", "sarif=" + file("v.sarif"), "--format=junit=" + file("v=1.xml"));
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).isEqualTo(text).contains("error[hostname-mismatch]");
        assertThat(Files.readString(dir.resolve("v.sarif"))).contains("\"ruleId\": \"hostname-mismatch\"");
        assertThat(Files.readString(dir.resolve("v=1.xml"))).startsWith("<?xml");
        assertThat(names()).containsExactly("v.sarif", "v=1.xml");
    }

    @Test
    void everyFormatCanBePrintedAndWritten() throws IOException {
        for (String format : ReportFormat.labels()) {
            VelesRun printed = lint("--format", format);
            VelesRun written = lint("--format", format + "=" + file("report"), "--quiet");
            String expected = format.equals("text") ? lint("--quiet").out() : printed.out();
            assertThat(Files.readString(dir.resolve("report"))).as(format).isEqualTo(expected);
            assertThat(printed.code()).isEqualTo(written.code()).isEqualTo(ExitCode.FINDINGS);
        }
    }

    @Test
    void twoFormatsOnStandardOutputAreRefused() {
        assertThat(lint("--format", "text", "--format", "json").transcript()).isEqualTo("""
                --- stderr
                veles: the formats text and json would both go to standard output
                  help: Write one of them into a file: --format json=FILE.
                --- exit 2
                """);
    }

    @Test
    void twoReportsInOneFileAreRefused() throws IOException {
        VelesRun run = lint("--format", "json=" + file("a"), "--format", "sarif=" + file("./a"));
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("two reports would be written to");
        assertThat(names()).isEmpty();
    }

    @Test
    void refusesWhatItCannotWriteTo() {
        assertThat(lint("--format", "sarif=" + file("no/v.sarif")).transcript())
                .isEqualTo("--- stderr\nveles: there is no folder for the report \"" + file("no/v.sarif")
                        + "\"\n  help: Create the folder, or name another file.\n--- exit 2\n");
        assertThat(lint("--format", "sarif=" + dir).err()).contains("is a folder");
        assertThat(lint("--format", "sarif=").err()).contains("there is no file behind \"sarif=\"");
        assertThat(lint("--format", "html=a").err()).contains("\"html\" is not a value of --format");
    }

    @Test
    void replacesAReportAndFollowsLinks() throws IOException {
        Path target = Files.writeString(dir.resolve("target"), "old");
        Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("target"));
        assertThat(lint("--format", "json=" + link).code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(Files.readString(target)).startsWith("{");
        assertThat(link).isSymbolicLink();
        assertThat(names()).containsExactly("link", "target");
    }

    /** Whoever has the old report open, or linked, keeps the whole of it. */
    @Test
    void neverWritesIntoAnOldReport() throws IOException {
        Path report = Files.writeString(dir.resolve("v.json"), "old");
        Path old = Files.createLink(dir.resolve("old.json"), report);
        lint("--format", "json=" + report);
        assertThat(Files.readString(old)).isEqualTo("old");
        assertThat(Files.readString(report)).startsWith("{");
    }

    @Test
    void filesAreNeverColoredByThemselves() throws IOException {
        lint("--format", "text=" + file("plain"));
        assertThat(Files.readString(dir.resolve("plain"))).doesNotContain("\u001b");
        lint("--format", "text=" + file("painted"), "--color", "always");
        assertThat(Files.readString(dir.resolve("painted"))).contains("\u001b");
    }

    private String file(String name) {
        return dir + "/" + name;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static VelesRun lint(String... options) {
        return VelesRun.of(
                Stream.concat(Stream.of("lint", BAD), Stream.of(options)).toArray(String[]::new));
    }
}
