package dev.veles.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void underlinesTheRange() {
        assertThat(excerpt("kind: Job\nreplicas: \"2\"\n", 2, 11, 2, 14)).isEqualTo("""
                            2 | replicas: "2"
                              |           ^^^
                        """);
    }

    @Test
    void alignsLineNumbersOfAnyLength() {
        String text = "\n".repeat(123_456) + "a: b";
        assertThat(excerpt(text, 123_457, 4, 123_457, 5)).isEqualTo("123457 | a: b\n       |    ^\n");
    }

    @Test
    void underlinesTheFirstLineOfSeveral() {
        assertThat(excerpt("a:\n  b: 1  \n  c: 2\n", 2, 3, 3, 7)).isEqualTo("    2 |   b: 1\n      |   ^^^^\n");
    }

    @Test
    void marksAnEmptyRangeAndTheEndOfALine() {
        assertThat(excerpt("a:\n", 1, 3, 1, 3)).isEqualTo("    1 | a:\n      |   ^\n");
        assertThat(excerpt("a: 1\n", 2, 1, 2, 1)).isEqualTo("    2 |\n      | ^\n");
    }

    @Test
    void drawsTabsAsFourSpaces() {
        assertThat(excerpt("\ta:\tb", 1, 5, 1, 6)).isEqualTo("    1 |     a:    b\n      |           ^\n");
        assertThat(excerpt("\ta: b", 1, 1, 1, 2)).isEqualTo("    1 |     a: b\n      | ^^^^\n");
    }

    @Test
    void knowsHowWideCharactersAre() {
        assertThat(excerpt("\u4E2D\uD83D\uDE00e\u0301: x", 1, 8, 1, 9))
                .isEqualTo("    1 | \u4E2D\uD83D\uDE00e\u0301: x\n      |        ^\n");
        assertThat(excerpt("a: \uD83D\uDE00", 1, 4, 1, 6)).isEqualTo("    1 | a: \uD83D\uDE00\n      |    ^^\n");
    }

    @Test
    void keepsControlCharactersFromTheTerminal() {
        assertThat(excerpt("a: \u001B[31m\u202Eb\u0000\uD83D", 1, 4, 1, 5))
                .isEqualTo("    1 | a: \uFFFD[31m\uFFFDb\uFFFD\uFFFD\n      |    ^\n");
    }

    @Test
    void drawsAPartOfALongLine() {
        String text = "key: " + "x".repeat(200) + "!" + "y".repeat(200);
        assertThat(excerpt(text, 1, 206, 1, 207))
                .isEqualTo("    1 | \u2026" + "x".repeat(40) + "!" + "y".repeat(79) + "\u2026\n      | "
                        + " ".repeat(41) + "^\n");
        assertThat(excerpt(text, 1, 1, 1, 4)).isEqualTo("    1 | key: " + "x".repeat(115) + "\u2026\n      | ^^^\n");
    }

    @Test
    void doesNotCutACharacterInTwo() {
        String text = "\uD83D\uDE00".repeat(200);
        String drawn = excerpt("x" + text, 1, 200, 1, 202);
        assertThat(drawn).doesNotContain("\uFFFD");
        assertThat(drawn.lines().toList().get(1)).endsWith("^^");
    }

    @Test
    void drawsNothingWhereThereIsNoText() {
        assertThat(excerpt("", 1, 1, 1, 1)).isEmpty();
    }

    @Test
    void hidesValues() {
        assertThat(masked("  - password: hunter2", 15, 22))
                .isEqualTo("    1 |   - password: ****\n      |               ^^^^\n");
        assertThat(masked("  password: hunter2", 3, 11)).isEqualTo("    1 |   password: ****\n      |   ^^^^^^^^\n");
        assertThat(masked("  hunter2", 5, 6)).isEqualTo("    1 |   ****\n      |   ^^^^\n");
        assertThat(masked("a: {b: hunter2}", 8, 15)).isEqualTo("    1 | a: ****\n      |    ^^^^\n");
        assertThat(masked("data:", 1, 5)).isEqualTo("    1 | data:\n      | ^^^^\n");
    }

    private static String masked(String line, int from, int to) {
        return Excerpt.masked(new Location(new SourceText("t", line), 1, from, 1, to));
    }

    private static String excerpt(String text, int line, int column, int endLine, int endColumn) {
        return Excerpt.of(new Location(new SourceText("t", text), line, column, endLine, endColumn));
    }
}
