package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.veles.testing.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each contract below {@code examples/regressions} is refused by the rule, at the line, that it says itself. */
class RegressionsTest {
    private static final Pattern MARKER = Pattern.compile("# expect: ([a-z0-9-]+)$");

    @TempDir
    Path folder;

    static List<Path> regressions() {
        return Contracts.regressions();
    }

    static List<Path> contracts() {
        return Contracts.paths();
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void isRefusedAtTheLineThatCausesIt(Path path) throws IOException {
        VelesRun run = VelesRun.of("lint", path.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        List<String> found = new ArrayList<>();
        for (JsonNode finding : new JsonMapper().readTree(run.out()).path("findings")) {
            found.add(finding.at("/location/line").asInt() + " "
                    + finding.path("rule").asText());
        }
        assertThat(found.stream().distinct()).isEqualTo(expected(path));
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void isNotRendered(Path path) {
        Path output = folder.resolve("out");
        VelesRun run = VelesRun.of("render", path.toString(), "-o", output.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nothing was rendered");
        assertThat(output).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatIsRightIsNotRefused(Path path) {
        VelesRun run = VelesRun.of("lint", path.toString());
        assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.OK);
    }

    @Test
    void oneRefusedContractKeepsAllFromBeingRendered() {
        Path output = folder.resolve("out");
        VelesRun run = VelesRun.of(
                "render",
                "contracts/veles.yaml",
                "examples/regressions/secret-plaintext.yaml",
                "-o",
                output.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(output).doesNotExist();
    }

    private static List<String> expected(Path path) throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> lines = Files.readAllLines(path);
        for (int i = 0; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i));
            if (marker.find()) {
                expected.add((i + 1) + " " + marker.group(1));
            }
        }
        assertThat(expected).as("markers in %s", path).isNotEmpty();
        return expected;
    }
}
