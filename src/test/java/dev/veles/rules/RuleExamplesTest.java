package dev.veles.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published about the rules is what they do; further cases stand beside it as data. */
class RuleExamplesTest {
    static final Path CASES = Path.of("src/test/resources/rules");

    @ParameterizedTest
    @MethodSource("ids")
    void theBadExampleGivesExactlyItsMarkers(String id) {
        Example bad = new Example(id + "/bad.yaml", RulePage.of(id).bad());
        assertThat(bad.expected())
                .as("markers for %s", id)
                .anyMatch(expected -> expected.rule().equals(id));
        bad.check();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theGoodExampleGivesNothing(String id) {
        Example good = new Example(id + "/good.yaml", RulePage.of(id).good());
        assertThat(good.expected()).isEmpty();
        good.check();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void casesGiveExactlyTheirMarkers(Example example) {
        example.check();
    }

    static List<String> ids() {
        return RuleCatalog.all().stream().map(rule -> rule.meta().id()).toList();
    }

    static List<Example> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> new Example(CASES.relativize(file).toString(), read(file)))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
