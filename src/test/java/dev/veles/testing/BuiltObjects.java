package dev.veles.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeTool;
import dev.veles.manifest.FileTree;
import dev.veles.manifest.Manifest;
import dev.veles.yaml.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Objects as another reader than Veles' own finds them, by {@code Kind namespace/name}. */
public final class BuiltObjects {
    private static final YAMLMapper YAML = new YAMLMapper();

    private BuiltObjects() {}

    /** Writes a tree to disk. */
    public static void write(Path folder, FileTree tree) {
        tree.files().forEach((path, text) -> {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What the real tool makes of a folder; a build that fails, or warns, fails the test. */
    public static Map<String, JsonNode> build(KustomizeTool tool, Path folder) {
        BuildResult result = tool.build(folder);
        if (result instanceof BuildResult.Built built && built.warnings().isEmpty()) {
            return read(built.text());
        }
        throw new AssertionError(tool + " of " + folder + ": " + result);
    }

    /** Manifests as they should come out. */
    public static Map<String, JsonNode> of(Collection<Manifest> manifests) {
        StringBuilder stream = new StringBuilder();
        manifests.forEach(manifest -> stream.append("---\n").append(YamlWriter.write(manifest.root())));
        return read(stream.toString());
    }

    /** The objects of a multi-document stream. */
    public static Map<String, JsonNode> read(String stream) {
        Map<String, JsonNode> objects = new TreeMap<>();
        try (var parser = YAML.getFactory().createParser(stream)) {
            YAML.readValues(parser, JsonNode.class).forEachRemaining(object -> {
                JsonNode metadata = object.path("metadata");
                String key = object.path("kind").asText() + " "
                        + metadata.path("namespace").asText("-") + "/"
                        + metadata.path("name").asText();
                if (objects.put(key, object) != null) {
                    throw new AssertionError("twice: " + key);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return objects;
    }
}
