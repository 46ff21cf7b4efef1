package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the typing of plain scalars to what the library that Kubernetes reads YAML with was seen to give. */
class KubernetesTypingTest {
    static Stream<String[]> scalars() throws IOException {
        return Files.readString(Path.of("src/test/resources/yaml/typing.tsv"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("scalars")
    void readsScalarsAsKubernetesDoes(String written, String json) {
        Scalar scalar = read("a: " + written + "\n");
        switch (scalar.type()) {
            case STRING -> assertThat("\"" + scalar.value() + "\"").isEqualTo(json.replace("\\u0663", "\u0663"));
            case FLOAT ->
                assertThat(Double.valueOf(asDouble(scalar.value()))).isEqualTo(Double.valueOf(asDouble(json)));
            default -> assertThat(scalar.value()).isEqualTo(json);
        }
    }

    @ParameterizedTest(name = "\"{0}\" stays a string")
    @MethodSource("scalars")
    void quotesWhatWouldBeSomethingElse(String text, String json) {
        Scalar string = Scalar.string(text, read("a: b").location());
        assertThat(read("a: " + YamlWriter.write(string)).sameContent(string)).isTrue();
        if (!json.startsWith("\"")) {
            assertThat(YamlWriter.write(string)).isEqualTo("\"" + text + "\"\n");
        }
    }

    private static Scalar read(String text) {
        ReadResult result = YamlReader.read(new SourceText("test.yaml", text));
        assertThat(result.problems()).isEmpty();
        return (Scalar) result.documents().get(0).get("a").orElseThrow();
    }

    /** JSON has no word for infinity, so the tool refused such values. */
    private static double asDouble(String number) {
        boolean odd = number.equals("not-in-json") || number.matches("[-+]?\\.[a-zA-Z]+");
        return odd ? Double.NaN : Double.parseDouble(number);
    }
}
