package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void everyNodeKnowsItsPlace() throws IOException {
        ReadResult result = YamlReader.readFile(Path.of("src/test/resources/yaml/places.yaml"), "places.yaml");
        assertThat(result.problems()).isEmpty();
        StringBuilder out = new StringBuilder();
        for (Node document : result.documents()) {
            print("", document, out);
        }
        Golden.check("yaml/places.txt", out.toString());
    }

    @Test
    void columnsAreUtf16Units() {
        String text = "\u00E4\uD834\uDD1E: x\n";
        Mapping mapping =
                (Mapping) YamlReader.read(new SourceText("t", text)).documents().get(0);
        assertThat(mapping.get("\u00E4\uD834\uDD1E").orElseThrow().location().column())
                .isEqualTo(6);
    }

    /** The place, what it holds in the text, and what was read from there. */
    private static void print(String indent, Node node, StringBuilder out) {
        Location place = node.location();
        out.append(indent)
                .append(place.line() + ":" + place.column() + "-" + place.endLine() + ":" + place.endColumn());
        if (node instanceof Scalar scalar) {
            out.append(" " + scalar.type() + " <" + covered(place) + "> ");
            out.append(scalar.value().replace("\n", "\\n")).append('\n');
        } else if (node instanceof Sequence sequence) {
            out.append(" list\n");
            sequence.forEach(item -> print(indent + "  ", item, out));
        } else if (node instanceof Mapping mapping) {
            out.append(" mapping\n");
            for (Mapping.Entry entry : mapping.values()) {
                print(indent + "  key ", entry.key(), out);
                print(indent + "    ", entry.value(), out);
            }
        }
    }

    private static String covered(Location place) {
        String line = place.source().line(place.line());
        return place.endLine() > place.line()
                ? line.substring(place.column() - 1) + "..."
                : line.substring(place.column() - 1, place.endColumn() - 1);
    }
}
