package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.veles.source.SourceText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real kustomize reads what Veles wrote, and Veles reads what kustomize prints: every string stays itself. */
class KustomizeStringsTest {
    /** Read rightly by kustomize 5.5 and 5.8, which then fail on what they print themselves, or print a line break. */
    private static final String LOST_BY_KUSTOMIZE = "\u007F\u0085\uFFFF";

    @TempDir
    Path folder;

    @Test
    void stringsAreTheSameToKustomize() throws Exception {
        List<String> command = kustomize();
        List<String> strings = Trees.nastyStrings().stream()
                .filter(text -> LOST_BY_KUSTOMIZE.chars().noneMatch(c -> text.indexOf(c) >= 0))
                .toList();
        Files.writeString(folder.resolve("kustomization.yaml"), "resources: [map.yaml]\n");
        Files.writeString(folder.resolve("map.yaml"), YamlWriter.write(configMap(strings)));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor()).as(() -> abridged(text(out))).isZero();
        ReadResult read = YamlReader.read(new SourceText("kustomize", text(out)));
        assertThat(read.problems()).isEmpty();
        Node data = read.documents().get(0).get("data").orElseThrow();
        for (int i = 0; i < strings.size(); i++) {
            Node found = data.get("k" + i).orElseThrow();
            assertThat(found.sameContent(Scalar.string(strings.get(i), Trees.HERE)))
                    .as("%s became %s", strings.get(i), found)
                    .isTrue();
        }
    }

    private static Mapping configMap(List<String> strings) {
        MappingBuilder data = MappingBuilder.mapping(Trees.HERE);
        for (int i = 0; i < strings.size(); i++) {
            data.put("k" + i, strings.get(i));
        }
        return MappingBuilder.mapping(Trees.HERE)
                .put("apiVersion", "v1")
                .put("kind", "ConfigMap")
                .put("metadata", MappingBuilder.mapping(Trees.HERE).put("name", "strings"))
                .put("data", data)
                .build();
    }

    /** Which kustomize there is; without one the test is skipped, unless it is made compulsory. */
    private static List<String> kustomize() {
        Optional<List<String>> found = onPath("kustomize")
                .map(path -> List.of(path, "build"))
                .or(() -> onPath("kubectl").map(path -> List.of(path, "kustomize")));
        if (!"1".equals(System.getenv("VELES_REQUIRE_KUSTOMIZE"))) {
            assumeThat(found).as("neither kustomize nor kubectl is on the PATH").isPresent();
        }
        return found.orElseThrow(() -> new AssertionError("neither kustomize nor kubectl is on the PATH"));
    }

    private static Optional<String> onPath(String tool) {
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path file = Path.of(place, tool);
            if (Files.isExecutable(file)) {
                return Optional.of(file.toString());
            }
        }
        return Optional.empty();
    }

    private static String abridged(String text) {
        return text.length() < 1_000 ? text : text.substring(0, 500) + "..." + text.substring(text.length() - 500);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
