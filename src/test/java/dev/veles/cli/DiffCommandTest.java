package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.veles.source.SourceText;
import dev.veles.testing.RealKustomize;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiffCommandTest {
    private static final String CONTRACT = "contracts/veles.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void wantKustomize() {
        assertThat(RealKustomize.tools()).isNotEmpty();
    }

    @Test
    void theCommittedTreeIsWhatTheContractSays() {
        VelesRun run = VelesRun.of("diff", CONTRACT, "--against", "out");
        assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("no differences");
    }

    /** An edit of the tree, and what a comparison has to name: that object, those fields, and nothing else. */
    private record Edit(String name, String file, String from, String to, String object, List<String> fields) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("edits")
    void anEditIsNamed(Edit edit) throws IOException {
        Path file = copyOfTree().resolve(edit.file());
        String text = Files.readString(file);
        assertThat(text).contains(edit.from());
        int at = text.indexOf(edit.from());
        Files.writeString(
                file,
                text.substring(0, at)
                        + edit.to()
                        + text.substring(at + edit.from().length()));
        VelesRun run = VelesRun.of("diff", CONTRACT, "--against", folder.toString(), "--format", "json");
        JsonNode report = new ObjectMapper().readTree(run.out());
        if (edit.object().isEmpty()) {
            assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.OK);
            return;
        }
        assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.FINDINGS);
        JsonNode objects = report.get("parts").get(0).get("objects");
        assertThat(objects).as(run.out()).hasSize(1);
        assertThat(object(objects.get(0))).isEqualTo(edit.object());
        Set<String> paths = new TreeSet<>();
        objects.get(0)
                .get("fields")
                .forEach(field -> paths.add(field.get("path").asText()));
        assertThat(paths).isEqualTo(new TreeSet<>(edit.fields()));
    }

    private static String object(JsonNode change) {
        JsonNode side = change.has("after") ? change.get("after") : change.get("before");
        JsonNode object = side.get("object");
        String namespace = object.get("namespace").asText();
        return object.get("kind").asText()
                + (namespace.isEmpty() ? " " : " " + namespace + "/")
                + object.get("name").asText();
    }

    static List<Edit> edits() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/diff/edits.yaml"));
        Sequence all = (Sequence)
                YamlReader.read(new SourceText("edits.yaml", text)).documents().get(0);
        List<Edit> edits = new ArrayList<>();
        for (Node each : all) {
            List<String> fields = new ArrayList<>();
            each.text("field").filter(field -> !field.isEmpty()).ifPresent(fields::add);
            each.text("also").ifPresent(fields::add);
            edits.add(new Edit(
                    each.text("name").orElseThrow(),
                    each.text("tree")
                            .orElseGet(() -> "apps/veles/" + each.text("file").orElseThrow()),
                    each.text("from").orElseThrow(),
                    each.text("to").orElseThrow(),
                    each.text("object").orElse(""),
                    fields));
        }
        return edits;
    }

    private Path copyOfTree() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Path.of("out").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder;
    }

    @Test
    void aSideThatDoesNotBuildIsNotGone() throws IOException {
        Files.delete(copyOfTree().resolve("apps/veles/base/service-veles-backend.yaml"));
        VelesRun run = VelesRun.of("diff", CONTRACT, "--against", folder.toString());
        assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("service-veles-backend.yaml").doesNotContain("removed");
    }

    @Test
    void filesStreamsAndFoldersAreCompared() throws IOException {
        Path old = write("old/a.yaml", "kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\ndata: {x: '1'}\n");
        Path fresh = write("new/b.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: '2'}\n");
        for (String[] places : new String[][] {
            {old.toString(), fresh.toString()},
            {folder.resolve("old").toString(), folder.resolve("new").toString()}
        }) {
            VelesRun run = VelesRun.of("diff", "--no-config", places[0], places[1]);
            assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.FINDINGS);
            assertThat(run.out()).contains("data.x: \"1\" → \"2\"");
        }
        VelesRun piped = VelesRun.piped(Files.readString(fresh), "diff", "--no-config", "-", fresh.toString());
        assertThat(piped.code()).as(piped.transcript()).isEqualTo(ExitCode.OK);
    }

    @Test
    void whatIsIgnoredIsCounted() throws IOException {
        Path old = write("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: '1', y: '1'}\n");
        Path fresh = write("b.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: '2', y: '2'}\n");
        VelesRun one = VelesRun.of("diff", old.toString(), fresh.toString(), "--ignore", "ConfigMap/a:data.x");
        assertThat(one.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(one.out()).contains("data.y").doesNotContain("data.x");
        VelesRun all = VelesRun.of("diff", old.toString(), fresh.toString(), "--ignore", "*:data");
        assertThat(all.code()).as(all.transcript()).isEqualTo(ExitCode.OK);
        assertThat(all.out()).contains("2 differences ignored");
    }

    @Test
    void theConfigurationIgnoresWithAReason() throws IOException {
        String old = write("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: '1', y: '1'}\n")
                .toString();
        String fresh = write("b.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: '2', y: '2'}\n")
                .toString();
        String config = write("veles.yaml", "diff: {ignore: [{field: 'ConfigMap/a:data.x', reason: a test}]}\n")
                .toString();
        VelesRun one = VelesRun.of("diff", old, fresh, "--config", config);
        assertThat(one.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(one.out()).contains("data.y", "1 difference ignored").doesNotContain("data.x");
        VelesRun both = VelesRun.of("diff", old, fresh, "--config", config, "--ignore", "ConfigMap:data.y");
        assertThat(both.code()).as(both.transcript()).isEqualTo(ExitCode.OK);
        assertThat(both.out()).contains("2 differences ignored");
        String silent = write("silent.yaml", "diff: {ignore: [{field: 'ConfigMap/a:data.x'}]}\n")
                .toString();
        VelesRun refused = VelesRun.of("diff", old, fresh, "--config", silent);
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("silent.yaml:1:17", "has no \"reason\"", "whether it still holds");
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        assertThat(VelesRun.of("diff", "out").err())
                .contains("1 place to compare")
                .contains("--against");
        assertThat(VelesRun.of("diff", "out", "nowhere").err()).contains("\"nowhere\": no such file or folder");
        assertThat(VelesRun.of("diff", "git:", "out").err()).contains("names no commit");
        assertThat(VelesRun.of("diff", "git:no-such-ref", "out").code()).isEqualTo(ExitCode.FAILED);
        assertThat(VelesRun.of("diff", "out", "out", "--ignore", "data").err())
                .contains("\"data\" is not a value of --ignore", "no kind in front of a colon");
        assertThat(VelesRun.of("diff", CONTRACT, "--against", "docs").err())
                .contains("there is nothing of contracts/veles.yaml");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
