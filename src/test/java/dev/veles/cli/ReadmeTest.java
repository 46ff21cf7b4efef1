package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.testing.RealKustomize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what the commands print, and what it links to is there. */
class ReadmeTest {
    private static final Pattern LINT = Pattern.compile("(?m)^\\$ \\./veles (lint .+)\\n((?:.*\\n)*?)```");
    /** Runs in a test have no clock. */
    private static final Pattern TIME = Pattern.compile(" \\([0-9.]+ m?s\\)\\n");

    private static final Pattern FILES = Pattern.compile("in out: (\\d+) files, all as they should be");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");
    private static final Pattern CONTRACT = Pattern.compile("(?s)```yaml\\n(apiVersion: veles.*?)```");

    private final String readme = read(Path.of("README.md"));

    /** A line with three dots stands for what is left out. */
    @Test
    void lintPrintsWhatIsShown() {
        RealKustomize.tools();
        Matcher shown = LINT.matcher(readme);
        assertThat(shown.find()).isTrue();
        VelesRun run = VelesRun.of(shown.group(1).split(" ", -1));
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        String left = run.out();
        String text = TIME.matcher("\n" + shown.group(2)).replaceAll("\n");
        for (String part : text.split("\n…\n", -1)) {
            assertThat(left).contains(part);
            left = left.substring(left.indexOf(part) + part.length());
        }
        assertThat(left).isEmpty();
        assertThat(text).startsWith("\n…\n").contains("error[");
    }

    @Test
    void theTreeHasAsManyFilesAsIsShown() throws IOException {
        Matcher shown = FILES.matcher(readme);
        assertThat(shown.find()).isTrue();
        try (Stream<Path> files = Files.walk(Path.of("out"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(Integer.parseInt(shown.group(1)));
        }
    }

    @Test
    void theContractThatIsShownIsRight() throws IOException {
        Matcher shown = CONTRACT.matcher(readme);
        assertThat(shown.find()).isTrue();
        Path file = Files.createTempFile("readme", ".yaml");
        Files.writeString(file, shown.group(1));
        VelesRun run = VelesRun.of("lint", file.toString());
        assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.OK);
    }

    @Test
    void everyCommandIsInTheTable() {
        List<String> names = Commands.all().stream().map(Command::name).toList();
        assertThat(names).allMatch(name -> readme.contains("`veles " + name));
    }

    @Test
    void everyPackageIsInTheArchitecture() throws IOException {
        String page = read(Path.of("docs/architecture.md"));
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/dev/veles"))) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> "`" + folder.getFileName() + "`"))
                    .allMatch(page::contains);
        }
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<Path> pages = List.of(
                Path.of("README.md"),
                Path.of("CONTRIBUTING.md"),
                Path.of("docs/architecture.md"),
                Path.of("docs/ci.md"),
                Path.of("docs/configuration.md"),
                Path.of("docs/reports.md"),
                Path.of("docs/suppressing.md"),
                Path.of("examples/flux-repo/README.md"),
                Path.of("examples/flux-repo-clean/README.md"));
        for (Path page : pages) {
            Matcher link = LINK.matcher(read(page));
            while (link.find()) {
                assertThat(page.resolveSibling(link.group(1)))
                        .as("link in %s", page)
                        .exists();
            }
        }
        assertThat(readme).doesNotContainPattern("@[A-Z_]+@");
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
