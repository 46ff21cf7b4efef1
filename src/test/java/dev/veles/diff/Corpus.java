package dev.veles.diff;

import dev.veles.manifest.Manifest;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All manifests that the repository has: rendered trees, examples of rules, example repositories. */
final class Corpus {
    private Corpus() {}

    static List<Manifest> all() {
        List<Manifest> all = new ArrayList<>();
        for (String folder : List.of("out", "examples", "src/main/resources/dev/veles/rules")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".yaml")
                                && !file.toString().contains("/broken/"))
                        .sorted()
                        .forEach(file -> all.addAll(of(read(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    static List<Manifest> of(String text) {
        List<Manifest> manifests = new ArrayList<>();
        for (Node document : YamlReader.read(new SourceText("test.yaml", text)).documents()) {
            if (document instanceof Mapping mapping && mapping.has("kind")) {
                manifests.add(new Manifest(mapping));
            }
        }
        return manifests;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
