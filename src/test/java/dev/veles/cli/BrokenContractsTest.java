package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a contract is told with its place, what to do, and exit code 1; and nothing is rendered. */
class BrokenContractsTest {
    private static final String BROKEN = "src/test/resources/broken";

    /** Files that nobody would take for contracts, were they not named where a contract belongs. */
    private static final Set<String> NO_CONTRACTS = Set.of("comments-only", "empty", "list-at-top", "other-kind");

    @TempDir
    Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(BROKEN))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrong(String name) {
        VelesRun run = VelesRun.of(NO_CONTRACTS.contains(name) ? "render" : "lint", BROKEN + "/" + name + ".yaml");
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        Golden.check("broken/" + name + ".txt", run.transcript());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void renderWritesNothing(String name) {
        Path output = folder.resolve("out");
        VelesRun run = VelesRun.of("render", BROKEN + "/" + name + ".yaml", "-o", output.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).isEmpty();
        assertThat(output).doesNotExist();
    }

    @Test
    void everyExpectationBelongsToACase() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden/broken"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .isSubsetOf(cases());
        }
    }

    @Test
    void byteOrderMarkCarriageReturnsAnchorsAndMergeKeysAreFine() {
        VelesRun run = VelesRun.of("lint", "src/test/resources/fine/bom-crlf-anchors-merge-keys.yaml");
        assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.OK);
    }

    @Test
    void whatCannotBeReadIsNoFinding() {
        VelesRun run = VelesRun.of("lint", folder.resolve("missing.yaml").toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("no such file").contains("help: ");
    }

    @Test
    void aFileBeyondSixteenMebibytesIsRefused() throws IOException {
        Path large = Files.writeString(folder.resolve("large.yaml"), "# " + "x".repeat(16 << 20));
        VelesRun run = VelesRun.of("lint", large.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("16 MiB");
    }
}
