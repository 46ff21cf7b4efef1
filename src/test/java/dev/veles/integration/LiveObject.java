package dev.veles.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MergePatch;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An object that is there, and what may become of it: one document of the files below {@code diff/server}, whose README
 * says how they are written.
 *
 * @param about what is special about it, or an empty string
 * @param before the object
 * @param others the object as another tool applied it first, which no manifest tells; usually nobody did
 * @param beside objects that are there before and after
 * @param becomes what it is to become, by name
 */
record LiveObject(String about, Mapping before, Optional<Mapping> others, List<Mapping> beside, Mapping becomes) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "diff", "server");

    /** All of them, in the order of the files. */
    static List<LiveObject> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<LiveObject> objects = new ArrayList<>();
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
                ReadResult result = YamlReader.read(new SourceText(file.toString(), Files.readString(file)));
                assertThat(result.problems()).isEmpty();
                result.documents().forEach(document -> objects.add(read(document)));
            }
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LiveObject read(Node document) {
        Mapping before = mapping(document, "is").orElseThrow();
        return new LiveObject(
                document.text("about").orElse(""),
                before,
                mapping(document, "others").map(patch -> MergePatch.apply(before, patch)),
                beside(document),
                mapping(document, "becomes").orElseThrow());
    }

    private static Optional<Mapping> mapping(Node document, String key) {
        return document.get(key).map(Mapping.class::cast);
    }

    private static List<Mapping> beside(Node document) {
        return document.get("beside")
                .map(list -> ((Sequence) list)
                        .items().stream().map(Mapping.class::cast).toList())
                .orElse(List.of());
    }

    List<LiveChange> changes() {
        List<LiveChange> changes = new ArrayList<>();
        for (Mapping.Entry entry : becomes.values()) {
            Mapping change = (Mapping) entry.value();
            Mapping after = change.has("kind") ? change : MergePatch.apply(before, change);
            changes.add(new LiveChange(this, entry.key().value(), after));
        }
        return changes;
    }

    boolean is(String kind) {
        return before.text("kind").orElseThrow().equals(kind);
    }

    /** Where it stands and what it is. */
    @Override
    public String toString() {
        Path file = Path.of(before.location().source().name());
        return file.getFileName() + ":" + before.location().line() + " "
                + before.text("kind").orElseThrow() + (about.isEmpty() ? "" : ", " + about);
    }
}
