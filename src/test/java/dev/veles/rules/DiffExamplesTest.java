package dev.veles.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published about the rules of the diff scope is what they do; further cases stand beside it as data. */
class DiffExamplesTest {
    private static final Path CASES = Path.of("src/test/resources/diff-rules");
    /** What divides the cases of one file. */
    private static final String CASE = "(?m)^(?=# case: )";

    @ParameterizedTest
    @MethodSource("ids")
    void theBadExampleGivesExactlyItsMarkers(String id) {
        DiffExample bad = new DiffExample(id + "/bad.yaml", RulePage.of(id).bad());
        assertThat(bad.expected())
                .as("markers for %s", id)
                .anyMatch(expected -> expected.rule().equals(id));
        bad.check();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theGoodExampleGivesNothing(String id) {
        DiffExample good = new DiffExample(id + "/good.yaml", RulePage.of(id).good());
        assertThat(good.expected()).isEmpty();
        good.check();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void casesGiveExactlyTheirMarkers(DiffExample example) {
        example.check();
    }

    static List<String> ids() {
        return DiffRuleCatalog.all().stream().map(rule -> rule.meta().id()).toList();
    }

    /** Each file holds the cases of a rule, which begin with a line {@code # case: what it is}. */
    static List<DiffExample> cases() throws IOException {
        List<DiffExample> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                for (String text : Files.readString(file).split(CASE, -1)) {
                    if (!text.isBlank()) {
                        String title = text.substring(0, text.indexOf('\n')).replace("# case: ", ": ");
                        cases.add(new DiffExample(file.getFileName() + title, text));
                    }
                }
            }
        }
        return cases;
    }
}
