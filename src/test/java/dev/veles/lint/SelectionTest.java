package dev.veles.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    private static final List<RuleMeta> RULES = List.of(
            rule("auth-a", Category.AUTH),
            rule("auth-b", Category.AUTH),
            rule("names-a", Category.NAMES),
            rule("names-b", Category.NAMES));
    private static final List<RuleMeta> ENGINE =
            List.of(rule("yaml-a", Category.READING), rule("build-a", Category.BUILDING));

    /** One place, the configuration or the command line, says all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "           |                | auth-a auth-b names-a names-b yaml-a build-a",
                "auth       |                | auth-a auth-b yaml-a build-a",
                "auth-a     |                | auth-a yaml-a build-a",
                "all        | auth           | names-a names-b yaml-a build-a",
                "auth-a     | all            | auth-a yaml-a build-a",
                "auth       | all            | auth-a auth-b yaml-a build-a",
                "auth-a     | auth           | auth-a yaml-a build-a",
                "auth       | auth-a         | auth-b yaml-a build-a",
                "auth       | auth           | yaml-a build-a",
                "all        | all            | yaml-a build-a",
                "auth-a     | auth-a         | yaml-a build-a",
                "all auth-a | auth           | auth-a names-a names-b yaml-a build-a",
                "           | auth names-b   | names-a yaml-a build-a",
                "           | yaml-a         | auth-a auth-b names-a names-b build-a",
                "auth-a     | reading        | auth-a build-a",
                "auth-a     | all building   | auth-a yaml-a",
            })
    void theMoreExactNameWins(String select, String ignore, String running) {
        assertThat(running(place(select, ignore))).containsExactly(running.split(" "));
    }

    /** The configuration first, then the command line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auth    |         | names-a |       | names-a yaml-a build-a",
                "        | auth-a  | auth    |       | auth-a auth-b yaml-a build-a",
                "auth    |         |         | auth  | yaml-a build-a",
                "auth-a  |         |         | auth  | yaml-a build-a",
                "        | auth    |         | names | yaml-a build-a",
                "        | reading | auth-a  |       | auth-a yaml-a build-a",
            })
    void theCommandLineWins(String select, String ignore, String flagSelect, String flagIgnore, String running) {
        assertThat(running(place(select, ignore), place(flagSelect, flagIgnore)))
                .containsExactly(running.split(" "));
    }

    @Test
    void onlyIdsAndCategoriesAskForARule() {
        assertThat(of(place("", "")).asked()).isEmpty();
        assertThat(of(place("all", "")).asked()).isEmpty();
        assertThat(of(place("auth", "")).asked()).containsExactlyInAnyOrder("auth-a", "auth-b");
        assertThat(of(place("auth", "auth-b")).asked()).containsExactly("auth-a");
        assertThat(of(place("all auth-a", "")).asked()).containsExactly("auth-a");
        assertThat(of(place("auth", ""), place("names-a", "")).asked()).containsExactly("names-a");
    }

    @Test
    void letsThroughWhatItDoesNotKnow() {
        assertThat(of(place("auth-a", "")).includes("not-listed")).isTrue();
    }

    private static List<String> running(RuleSelectors... places) {
        Selection selection = of(places);
        List<String> running = new ArrayList<>();
        for (List<RuleMeta> rules : List.of(RULES, ENGINE)) {
            rules.stream().map(RuleMeta::id).filter(selection::includes).forEach(running::add);
        }
        return running;
    }

    private static Selection of(RuleSelectors... places) {
        return Selection.of(RULES, ENGINE, List.of(places));
    }

    private static RuleSelectors place(String select, String ignore) {
        return new RuleSelectors(words(select), words(ignore));
    }

    private static List<String> words(String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static RuleMeta rule(String id, Category category) {
        return RuleMeta.error(id, category, Scope.ANYWHERE)
                .summary("A test")
                .why("A test.")
                .help("A test.")
                .since("0.1", "a test");
    }
}
