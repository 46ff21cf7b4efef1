package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Excerpt;
import dev.veles.finding.Finding;
import dev.veles.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken text says what is wrong, where and what to do, in words that a golden file keeps. */
class BrokenYamlTest {
    private static final Path INPUTS = Path.of("src/test/resources/yaml/broken");
    private static final Path GOLDENS = Path.of("src/test/resources/golden/yaml/broken");

    static List<String> names() throws IOException {
        return names(INPUTS, ".yaml");
    }

    private static List<String> names(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(suffix, ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysWhatIsWrong(String name) throws IOException {
        ReadResult result = YamlReader.readFile(INPUTS.resolve(name + ".yaml"), name + ".yaml");
        assertThat(result.problems()).isNotEmpty();
        String text = result.problems().stream().map(BrokenYamlTest::print).collect(Collectors.joining("\n"));
        Golden.check("yaml/broken/" + name + ".err", text);
    }

    @Test
    void everyGoldenTextHasItsInput() throws IOException {
        assertThat(names(GOLDENS, ".err")).isEqualTo(names());
    }

    private static String print(Finding finding) {
        return finding.location() + ": " + finding.severity().label() + ": " + finding.message() + " [" + finding.rule()
                + "]\n" + Excerpt.of(finding.location()) + "why: " + finding.why() + "\nhelp: " + finding.help() + "\n";
    }
}
