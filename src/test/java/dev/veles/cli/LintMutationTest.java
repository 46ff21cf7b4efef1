package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import dev.veles.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories with one value or key changed at random: whatever they hold, a lint says something about them. */
class LintMutationTest {
    private static final int CHANGES = Integer.getInteger("veles.mutations", 24);
    private static final long SEED = Long.getLong("veles.seed", 5);

    private static final List<String> VALUES = List.of(
            "5",
            "-1",
            "null",
            "true",
            "\"\"",
            "[]",
            "{}",
            "[5]",
            "[null]",
            "[[]]",
            "[{}]",
            "{a: b}",
            "\"a\\0b\"",
            ".",
            "..",
            "/",
            "../../..",
            "\"\\n\"",
            "\"${X}\"",
            "\"${\"",
            "\"${A:=${B}}\"",
            "https://example.org/a",
            "\"[\"",
            "\"{{ a }}\"",
            "ENC[a]",
            "List",
            "Kustomization",
            "kustomization.yaml",
            "|-\n  a: [\n",
            "~1",
            "[{op: add, path: /a/-, value: 5}]",
            "{kind: 5, name: \"(\"}",
            "99999999999999999999",
            "1e400",
            ".nan");

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"examples/flux-repo", "src/test/resources/build/trace", "src/test/resources/flux/oracle"})
    void anythingIsJudgedOrReported(String repository) throws IOException {
        Path copy = copy(Path.of(repository));
        List<Path> files = yaml(copy);
        for (int i = 0; i < CHANGES; i++) {
            Path file = files.get(random.nextInt(files.size()));
            String before = Files.readString(file);
            Files.writeString(file, changed(before));
            String mode = i % 6 == 0 ? "auto" : "off";
            VelesRun run = VelesRun.of("lint", copy.toString(), "--kustomize", mode, "--format", "json");
            assertThat(run.code())
                    .as(() -> "%s --kustomize %s: %s%n%s".formatted(file, mode, run.err(), content(file)))
                    .isNotEqualTo(ExitCode.FAILED);
            Files.writeString(file, before);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Path copy(Path from) throws IOException {
        Path to = folder.resolve("repository");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path there = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(path, there);
                }
            }
        }
        Files.createDirectories(to.resolve(".git"));
        return to;
    }

    private static List<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private String changed(String text) {
        List<Node> documents =
                new ArrayList<>(YamlReader.read(new SourceText("a", text)).documents());
        if (documents.isEmpty()) {
            return value();
        }
        int which = random.nextInt(documents.size());
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < documents.size(); i++) {
            Node document = documents.get(i);
            written.append("---\n").append(YamlWriter.write(i == which ? changed(document) : document));
        }
        return written.toString();
    }

    private Node changed(Node node) {
        if (node instanceof Mapping mapping && !mapping.isEmpty() && random.nextInt(8) != 0) {
            return changed(mapping);
        }
        if (node instanceof Sequence list && !list.items().isEmpty() && random.nextInt(5) != 0) {
            List<Node> items = new ArrayList<>(list.items());
            int at = random.nextInt(items.size());
            switch (random.nextInt(8)) {
                case 0 -> items.remove(at);
                case 1 -> items.add(items.get(at));
                default -> items.set(at, changed(items.get(at)));
            }
            return new Sequence(items, list.location());
        }
        return read(value());
    }

    private Mapping changed(Mapping mapping) {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
        List<String> keys = List.copyOf(entries.keySet());
        String key = keys.get(random.nextInt(keys.size()));
        Mapping.Entry entry = Objects.requireNonNull(entries.get(key));
        switch (random.nextInt(12)) {
            case 0 -> entries.remove(key);
            case 1 -> {
                Scalar name = new Scalar(
                        "x",
                        entry.key().type(),
                        entry.key().style(),
                        entry.key().location());
                entries.remove(key);
                entries.put("x", new Mapping.Entry(name, entry.value()));
            }
            default -> entries.put(key, new Mapping.Entry(entry.key(), changed(entry.value())));
        }
        return new Mapping(entries, mapping.location());
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static Node read(String text) {
        List<Node> documents = YamlReader.read(new SourceText("value", text)).documents();
        if (!documents.isEmpty()) {
            return documents.get(0);
        }
        Scalar plain = (Scalar) read("text");
        return new Scalar("a\0b", plain.type(), plain.style(), plain.location());
    }
}
