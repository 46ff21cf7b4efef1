package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts are read in parts, several at a time; nobody may see that. */
class LongTextTest {
    private static final String DOCUMENT = """
            kind: ConfigMap
            metadata: { name: NAME, labels: &labels { app: NAME } }
            copy: *labels
            # a comment
            data:
              text: |
                one
                 ---
                two
              quoted: "a\tb"
              list: [a, "b", 3]
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void givesWhatItsDocumentsGiveByThemselves(String feed) {
        String text = documents(3_000).replace("\n", feed);

        ReadResult result = YamlReader.read(new SourceText("long.yaml", text));

        assertThat(result.problems()).isEmpty();
        assertThat(result.documents()).hasSize(3_000);
        for (int i = 0; i < 3_000; i += 7) {
            Node alone = YamlReader.read(new SourceText("one.yaml", document(i).replace("\n", feed)))
                    .documents()
                    .get(0);
            assertThat(result.documents().get(i).sameContent(alone)).isTrue();
        }
    }

    @Test
    void knowsThePlaceOfEachDocument() {
        List<Node> documents =
                YamlReader.read(new SourceText("long.yaml", documents(3_000))).documents();

        int lines = (int) document(0).lines().count() + 1;
        for (int i = 0; i < documents.size(); i++) {
            Node name = documents.get(i).find("metadata", "name").orElseThrow();
            assertThat(name.location().line()).isEqualTo(i * lines + 2);
            assertThat(name.location().column()).isEqualTo(19);
            assertThat(documents.get(i).location().endLine()).isEqualTo((i + 1) * lines - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a: [1", "a: \"1", "a: 1\na: 2", "a: *none", "%FOO\n---\nb: 1", "a\n---\nb: c: d", "- 1\nb: 2"})
    void saysWhatIsWrongAsOfAnyText(String broken) {
        String before = documents(1_500) + "---\n";
        String text = before + broken + "\n---\n" + documents(1_500);

        ReadResult result = YamlReader.read(new SourceText("long.yaml", text));

        ReadResult alone = YamlReader.read(new SourceText("long.yaml", "a: 1\n---\n" + broken + "\n---\nb: 2\n"));
        int line = (int) before.lines().count() - 2;
        assertThat(result.problems()).hasSameSizeAs(alone.problems()).isNotEmpty();
        assertThat(result.problems().get(0).rule())
                .isEqualTo(alone.problems().get(0).rule());
        assertThat(result.problems().get(0).location().line())
                .isEqualTo(alone.problems().get(0).location().line() + line);
    }

    @Test
    void countsValuesOfTheWholeText() {
        String list = "- 1\n".repeat(260_000);

        ReadResult result = YamlReader.read(new SourceText("long.yaml", (list + "---\n").repeat(4)));

        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).rule()).isEqualTo("yaml-limit");
        assertThat(result.documents()).hasSize(3);
    }

    @Test
    void partsAreTheWholeText() {
        String text = "a: 1\n---\nb: |\n  text\r\n---\nc: 1\n---\n---\nd: 4";

        List<TextPart> parts = TextPart.split(text, 1);

        StringBuilder whole = new StringBuilder();
        for (TextPart part : parts) {
            assertThat(part.line()).isEqualTo((int) whole.toString().lines().count());
            whole.append(text, part.start(), part.end());
        }
        assertThat(whole.toString()).isEqualTo(text);
        assertThat(parts).hasSizeGreaterThan(3);
    }

    private static String document(int number) {
        return DOCUMENT.replace("NAME", "name-" + number);
    }

    private static String documents(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : "---\n").append(document(i));
        }
        return text.toString();
    }
}
