package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.veles.source.SourceText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read as the same again, by Veles and by others. */
class YamlRoundTripTest {
    private static final YAMLMapper JACKSON = new YAMLMapper();

    @Provide
    Arbitrary<Node> trees() {
        return Trees.trees();
    }

    @Provide
    Arbitrary<String> strings() {
        return Arbitraries.oneOf(Trees.strings(), Arbitraries.of(Trees.nastyStrings()));
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadAgain(@ForAll("trees") Node tree) {
        assertSame(tree, YamlWriter.write(tree));
    }

    @Property(tries = 200)
    void writingIsStable(@ForAll("trees") Node tree) {
        String text = YamlWriter.write(tree);
        ReadResult read = YamlReader.read(new SourceText("t", text));
        assertThat(YamlWriter.writeAll(read.documents()))
                .isEqualTo(tree.sameContent(PlainScalars.nothing(Trees.HERE)) ? "" : text);
    }

    @Property(tries = 200)
    void documentsStayApart(@ForAll("trees") Node one, @ForAll("trees") Node two) {
        List<Node> documents = List.of(new Sequence(List.of(one), Trees.HERE), new Sequence(List.of(two), Trees.HERE));
        ReadResult read = YamlReader.read(new SourceText("t", YamlWriter.writeAll(documents)));
        assertThat(read.problems()).isEmpty();
        assertThat(read.documents()).hasSize(2);
        assertThat(read.documents().get(0).sameContent(documents.get(0))).isTrue();
        assertThat(read.documents().get(1).sameContent(documents.get(1))).isTrue();
    }

    @Property(tries = 1000)
    void stringsAreTheSameToJackson(@ForAll("strings") String text) throws JsonProcessingException {
        Scalar string = Scalar.string(text, Trees.HERE);
        Node tree = MappingBuilder.mapping(Trees.HERE)
                .put("list", new Sequence(List.of(string, string), Trees.HERE))
                .put("key", MappingBuilder.mapping(Trees.HERE).put(text, string))
                .build();
        assertSame(tree, YamlWriter.write(tree));
        JsonNode read = JACKSON.readTree(YamlWriter.write(tree));
        assertThat(read.get("list").get(0).isTextual()).isTrue();
        assertThat(read.get("list").get(0).textValue()).isEqualTo(text);
        assertThat(read.get("key").fieldNames().next()).isEqualTo(text);
        assertThat(read.get("key").get(text).textValue()).isEqualTo(text);
    }

    @Property(tries = 1000)
    void anyTextIsReadOrRefusedAloud(
            @ForAll("strings") String one, @ForAll("strings") String two, @ForAll("strings") String three) {
        for (String text : List.of(one + two + three, "a: " + one + "\n  " + two + "\nb: [" + three + "\n")) {
            ReadResult read = YamlReader.read(new SourceText("t", text));
            assertThat(read.problems())
                    .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("\n"));
        }
    }

    private static void assertSame(Node tree, String text) {
        ReadResult read = YamlReader.read(new SourceText("t", text));
        assertThat(read.problems()).as(text).isEmpty();
        Node again = read.documents().isEmpty()
                ? PlainScalars.nothing(Trees.HERE)
                : read.documents().get(0);
        assertThat(again.sameContent(tree)).as(text).isTrue();
    }
}
