package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    @Test
    void writesAsKustomizePrints() {
        String text = """
                apiVersion: v1
                kind: Thing
                list:
                - name: a
                  ports:
                  - 80
                  - - 1
                    - 2
                - - nested
                - {}
                - []
                - |-
                  two
                  lines
                map:
                  deeper:
                    empty: {}
                    none: []
                    nothing: null
                    number: 1
                    float: 1.5
                    yes: true
                text: |
                  one

                  	three
                kept: |+
                  one

                indented: |2
                    two
                  none
                """;
        ReadResult read = YamlReader.read(new SourceText("t", text));
        assertThat(read.problems()).isEmpty();
        assertThat(YamlWriter.writeAll(read.documents())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.example.org/veles/veles-backend:1.0",
                "https://sso.example.org/realms/veles?a=b#c",
                "500m",
                "50Gi",
                "10.0.0.1",
                "1.2.3",
                "30d",
                "10m",
                "--flag=value",
                "-c",
                "a b, c",
                "$(VAR)",
                "${VAR}",
                "it's",
                "a#b",
                "a:b",
                "/path",
                "./path",
                "~/path",
                "s3://bucket@region/",
                "rolling",
                "nope",
                "\u00E4\u4E2D"
            })
    void leavesOrdinaryTextsPlain(String text) {
        assertThat(write(text)).isEqualTo(text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " a",
                "a ",
                "y",
                "No",
                "on",
                "NULL",
                "~",
                "=",
                "<<",
                "1",
                "-1",
                "0755",
                "0o7",
                "0x1f",
                "1_000",
                "1.25",
                ".5",
                "1e3",
                "1:30",
                "12:30:45",
                "2001-01-01",
                "2001-01-01T00:00:00Z",
                ".inf",
                "-.INF",
                ".NaN",
                "*.example.org",
                "&a",
                "!x",
                "@x",
                "%x",
                "`x`",
                "{{ x }}",
                "[a]",
                "- a",
                "-",
                "? a",
                ": a",
                "a: b",
                "a:",
                "a #b",
                "# a",
                "---",
                "...",
                "|",
                ">"
            })
    void quotesWhatSomeReaderWouldTakeForSomethingElse(String text) {
        assertThat(write(text)).isEqualTo("\"" + text + "\"\n");
    }

    @Test
    void usesSingleQuotesWhereDoubleOnesNeedEscapes() {
        assertThat(write("{\"a\": \"it's\"}")).isEqualTo("'{\"a\": \"it''s\"}'\n");
        assertThat(write("a\\b: c")).isEqualTo("'a\\b: c'\n");
        assertThat(write("a\\b")).isEqualTo("a\\b\n");
    }

    @Test
    void escapesWhatNobodySees() {
        assertThat(write("a\tb\u00A0\u200B\u202E\r\u0007\uFEFF\\"))
                .isEqualTo("\"a\\tb\\u00a0\\u200b\\u202e\\r\\u0007\\ufeff\\\\\"\n");
    }

    @Test
    void quotesLinesThatEndInBlanks() {
        assertThat(write("a \nb\n")).isEqualTo("\"a \\nb\\n\"\n");
        assertThat(write("\n\n")).isEqualTo("\"\\n\\n\"\n");
    }

    @Test
    void doesNotFoldLongLines() {
        String text = "word ".repeat(200) + "end";
        assertThat(write(text)).isEqualTo(text + "\n");
    }

    @Test
    void separatesDocuments() {
        Scalar a = Scalar.string("a", Trees.HERE);
        assertThat(YamlWriter.writeAll(List.of(a, a))).isEqualTo("a\n---\na\n");
        assertThat(YamlWriter.writeAll(List.of())).isEmpty();
    }

    private static String write(String text) {
        return YamlWriter.write(Scalar.string(text, Trees.HERE));
    }
}
