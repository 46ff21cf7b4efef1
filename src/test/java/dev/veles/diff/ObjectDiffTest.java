package dev.veles.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.manifest.Manifest;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two forms of an object and what differs, case by case. */
class ObjectDiffTest {
    private record Case(String name, Manifest before, Manifest after, boolean showDefaults, List<String> changes) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyWhatMeansSomethingDiffers(Case given) {
        assertThat(texts(ObjectDiff.between(given.before(), given.after(), given.showDefaults())))
                .containsExactlyElementsOf(given.changes());
    }

    private static List<String> texts(List<FieldChange> changes) {
        return changes.stream()
                .map(change -> change.kind().label() + " " + change.path())
                .toList();
    }

    static List<Case> cases() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/diff/fields.yaml"));
        Sequence all = (Sequence)
                YamlReader.read(new SourceText("fields.yaml", text)).documents().get(0);
        List<Case> cases = new ArrayList<>();
        for (Node each : all) {
            List<String> changes = new ArrayList<>();
            ((Sequence) each.get("changes").orElseThrow())
                    .forEach(change -> changes.add(change.text().orElseThrow()));
            cases.add(new Case(
                    each.text("name").orElseThrow(),
                    new Manifest((Mapping) each.get("before").orElseThrow()),
                    new Manifest((Mapping) each.get("after").orElseThrow()),
                    each.text("defaults").isPresent(),
                    changes));
        }
        return cases;
    }
}
