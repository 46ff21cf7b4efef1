package dev.veles.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.YamlReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A line of a text in a literal block is found in the file at the place that is given for it. */
class TextPlacesProperties {
    @Property(tries = 200)
    void linesStandWhereTheyAreSaidToStand(
            @ForAll("texts") List<String> lines, @ForAll @IntRange(min = 3, max = 8) int indent) {
        StringBuilder file = new StringBuilder("apiVersion: v1\nkind: ConfigMap\ndata:\n  text: |");
        file.append(indent - 2).append('\n');
        lines.forEach(line -> file.append(" ".repeat(indent)).append(line).append('\n'));
        List<Field> found = text(file.toString()).lines();
        for (int i = 0; i < found.size(); i++) {
            Location place = found.get(i).location();
            String outer = place.source().line(place.line());
            assertThat(outer.substring(place.column() - 1, place.endColumn() - 1))
                    .isEqualTo(lines.get(i).strip())
                    .isEqualTo(found.get(i).value());
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars("ab :#-\"'{}$ü")
                .ofMaxLength(12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Field text(String file) {
        Mapping root = (Mapping)
                YamlReader.read(new SourceText("a.yaml", file)).documents().get(0);
        return ObjectView.of(new Manifest(root)).root().find("data", "text").orElseThrow();
    }
}
