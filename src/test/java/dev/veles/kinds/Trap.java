package dev.veles.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.manifest.Manifest;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One object with one trap, named by it.
 *
 * @param manifest the object
 */
record Trap(Manifest manifest) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "kinds");

    /** The objects of a file in the folder of traps. */
    static List<Trap> read(String file) {
        try {
            ReadResult result = YamlReader.read(new SourceText(file, Files.readString(FOLDER.resolve(file))));
            assertThat(result.problems()).isEmpty();
            return result.documents().stream()
                    .map(document -> new Trap(new Manifest((Mapping) document)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Manifest parse(String text) {
        ReadResult result = YamlReader.read(new SourceText("object.yaml", text));
        assertThat(result.problems()).isEmpty();
        return new Manifest((Mapping) result.documents().get(0));
    }

    @Override
    public String toString() {
        return manifest.name();
    }
}
