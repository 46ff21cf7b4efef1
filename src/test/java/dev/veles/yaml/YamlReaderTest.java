package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.SourceText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static final Duration QUICK = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n", "---\n", "---\n---\n# c\n", "~\n", "--- null\n", "\uFEFF"})
    void leavesOutDocumentsWithoutContent(String text) {
        assertThat(YamlReader.read(new SourceText("t", text))).isEqualTo(new ReadResult(List.of(), List.of()));
    }

    @Test
    void readsAllDocuments() {
        assertThat(written("a: 1\n---\n# c\n---\n- b\n...\n---\nc\n")).isEqualTo("a: 1\n---\n- b\n---\nc\n");
    }

    @Test
    void keepsTheDocumentsBeforeASyntaxError() {
        ReadResult result = read("a: 1\n---\nb: 2\n---\nc: d: e\n---\nf: 3\n");
        assertThat(YamlWriter.writeAll(result.documents())).isEqualTo("a: 1\n---\nb: 2\n");
        assertThat(result.problems()).hasSize(1);
    }

    @Test
    void keepsTheLaterOfTwoValues() {
        ReadResult result = read("a: 1\nb: 2\na: 3\n");
        assertThat(YamlWriter.writeAll(result.documents())).isEqualTo("a: 3\nb: 2\n");
        assertThat(result.problems()).extracting("rule").containsExactly("yaml-duplicate-key");
    }

    @Test
    void readsWindowsAndOldMacLines() {
        assertThat(written("a: 1\r\nb: |\r\n  x\r\n  y\r\n")).isEqualTo("a: 1\nb: |\n  x\n  y\n");
        assertThat(written("a: 1\rb: 2\r")).isEqualTo("a: 1\nb: 2\n");
    }

    @Test
    void readsJsonIndentedWithTabs() {
        String json = "{\n\t\"a\":\t[\n\t\t1,\t2,\n\t \t{ \"b\"\t:\n\t\t\tnull }\n\t]\t\n}\t\n";
        assertThat(written(json)).isEqualTo("a:\n- 1\n- 2\n- b: null\n");
    }

    @Test
    void readsTabsWhereKubectlDoes() {
        assertThat(written("a:\t1\nb: 'x'\t# c\nc: x\ty\t\nd: |\t\n  \ttab\te: \t{f:\t1}\ng: &g\th\n"))
                .isEqualTo("a: 1\nb: x\nc: \"x\\ty\"\nd: |2\n  \ttab\te: \t{f:\t1}\ng: h\n");
    }

    @Test
    void readsEscapesOfJson() {
        assertThat(written("a: \"\\ud83d\\ude00\\u00e4\"\n")).isEqualTo("a: 😀ä\n");
    }

    @Test
    void repeatsAliasesAndMergesMappings() {
        String text = """
                base: &base
                  x: 1
                  y: 1
                other: &other {y: 2, z: 2}
                one: {<<: *base, y: 3}
                two:
                  <<: [*base, *other]
                  z: 4
                list: [*base, *base]
                again: &base text
                last: *base
                """;
        assertThat(written(text)).isEqualTo("""
                        base:
                          x: 1
                          y: 1
                        other:
                          y: 2
                          z: 2
                        one:
                          y: 3
                          x: 1
                        two:
                          z: 4
                          x: 1
                          y: 1
                        list:
                        - x: 1
                          y: 1
                        - x: 1
                          y: 1
                        again: text
                        last: text
                        """);
    }

    @Test
    void mergedEntriesStayWhereTheyAreWritten() {
        Node one = read("base: &base\n  x: 1\none:\n  <<: *base\n")
                .documents()
                .get(0)
                .get("one")
                .orElseThrow();
        assertThat(((Mapping) one).keyLocation("x").orElseThrow()).hasToString("t.yaml:2:3");
        assertThat(one.get("x").orElseThrow().location()).hasToString("t.yaml:2:6");
    }

    @Test
    void aLongChainOfMergesIsNotDeep() {
        StringBuilder text = new StringBuilder("a0: &a0 {k0: 1}\n");
        for (int i = 1; i < 300; i++) {
            text.append("a" + i + ": &a" + i + " {<<: *a" + (i - 1) + ", k" + i + ": 1}\n");
        }
        assertThat(read(text.toString()).problems()).isEmpty();
    }

    @Test
    void keysKeepTheirTextAndType() {
        Mapping mapping = (Mapping) read("on: 1\n0x10: 2\n'n': 3\n").documents().get(0);
        assertThat(mapping.keys()).containsExactly("on", "0x10", "n");
        assertThat(mapping.values())
                .extracting(entry -> entry.key().type())
                .containsExactly(Scalar.Type.BOOLEAN, Scalar.Type.INTEGER, Scalar.Type.STRING);
        assertThat(YamlWriter.write(mapping)).isEqualTo("on: 1\n0x10: 2\n\"n\": 3\n");
    }

    @Test
    void tagsOfYamlGiveTypes() {
        assertThat(written(
                        "a: !!str 1\nb: !!int '3'\nc: !!bool \"yes\"\nd: !!null ''\ne: ! 12\nf: !!str\ng: !!map {}\n"))
                .isEqualTo("a: \"1\"\nb: 3\nc: true\nd: null\ne: \"12\"\nf: \"\"\ng: {}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{", "{a: ", "- ", "? ", "[\n", "a: &a [", "]", "*a ", "!a ", "\"", "'a", "- ? ", "&a "})
    void survivesAHundredThousandOf(String piece) {
        Assertions.assertTimeoutPreemptively(
                QUICK, () -> assertThat(read(piece.repeat(100_000)).problems()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: %s", "a: \"%s\"", "#%s", "a: |\n  %s", "%s: a", "a: \"%s", "[%s]"})
    void readsALineOfMegabytes(String text) {
        String line = text.replace("%s", "x".repeat(4_000_000));
        Assertions.assertTimeoutPreemptively(QUICK, () -> read(line));
    }

    @Test
    void countsValuesWithAliasesWrittenOut() {
        String values = "a: &a [" + "x, ".repeat(999) + "x]\nb: [";
        assertThat(read(values + "*a, ".repeat(990) + "]\n").problems()).isEmpty();
        ReadResult bomb = read(values + "*a, ".repeat(1_010) + "]\n");
        assertThat(bomb.problems()).extracting("rule").containsExactly("yaml-limit");
        assertThat(bomb.documents()).isEmpty();
    }

    @Test
    void countsMergedEntriesToo() {
        StringBuilder text = new StringBuilder("a: &a {");
        for (int i = 0; i < 1_000; i++) {
            text.append("k" + i + ": 1, ");
        }
        text.append("}\nb:\n").append("- <<: *a\n".repeat(1_000));
        assertThat(read(text.toString()).problems()).extracting("rule").containsExactly("yaml-limit");
    }

    @Test
    void givesUpAfterAHundredProblems() {
        ReadResult result = read("a: 1\n".repeat(5_000));
        assertThat(result.problems()).hasSize(Problems.MAX + 1);
        assertThat(result.problems().get(Problems.MAX).rule()).isEqualTo("yaml-limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b\u0000c",
                "a: \u001B[31m",
                "a: \u007F",
                "a: \uFFFE",
                "a: \uD83D",
                "a: \uDE00",
                "a: 1\n\uFEFFb: 2"
            })
    void refusesCharactersThatYamlDoesNotAllow(String text) {
        assertThat(read(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("yaml-encoding");
            assertThat(problem.message()).isPrintable();
        });
    }

    @Test
    void unicodeLineBreaksAreNoLinesToEditors() {
        ReadResult result = read("a: 1\u2028b: 2\nc: d: e\n");
        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.location()).hasToString("t.yaml:2:4"));
    }

    private static ReadResult read(String text) {
        return YamlReader.read(new SourceText("t.yaml", text));
    }

    private static String written(String text) {
        ReadResult result = read(text);
        assertThat(result.problems()).isEmpty();
        return YamlWriter.writeAll(result.documents());
    }
}
