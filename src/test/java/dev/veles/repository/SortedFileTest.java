package dev.veles.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortedFileTest {
    @TempDir
    Path root = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apiVersion: v1\\nkind: Service\\nmetadata: {name: a}            | OBJECTS  | OBJECTS",
                "a: 1\\n---\\napiVersion: v1\\nkind: List\\nitems: []            | OBJECTS  | OBJECTS",
                "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {}}   | OBJECTS  | OBJECTS",
                "apiVersion: v1\\nkind: Config\\nusers: []                       | OTHER    | OTHER",
                "- {apiVersion: v1, kind: Pod, metadata: {}}                     | OTHER    | OTHER",
                "apiVersion: veles.dev/v1alpha1\\nkind: InfrastructureContract    | CONTRACT | CONTRACT",
                "apiVersion: v1\\nkind: [                                        | BROKEN   | BROKEN",
                "  - \"apiVersion\" : v1\\nkind: [                               | BROKEN   | BROKEN",
                "apiVersion: v1\\nkind: Pod\\nmetadata:\\n  a: b\\n  <OWNER_1>    | TEMPLATE | TEMPLATE",
                "apiVersion: v1\\nkind: Pod\\nmetadata: [<OWNER_1>                | BROKEN   | BROKEN",
                "apiVersion: {{ a }}\\nkind: {{ b }}: [                          | TEMPLATE | TEMPLATE",
                "a: [                                                            | OTHER    | BROKEN",
                "about apiVersion and kind: [                                    | OTHER    | BROKEN",
                "a: 1                                                            | OTHER    | OTHER",
                "''                                                              | OTHER    | OTHER",
            })
    void aLooseFileIsWhatItSays(String text, FileKind walked, FileKind named) throws IOException {
        Files.writeString(root.resolve("a.yaml"), text.replace("\\n", "\n"));

        assertThat(sort("a.yaml", List.of(root)).kind()).isEqualTo(walked);
        assertThat(sort("a.yaml", List.of(root.resolve("a.yaml"))).kind()).isEqualTo(named);
    }

    @Test
    void whatKustomizationsAndChartsHaveIsWhatTheySay() throws IOException {
        write("kustomization.yaml", "patches: [{path: patch.yaml}]\nconfigMapGenerator: [{files: [a=text.yaml]}]\n");
        write("patch.yaml", "- {op: remove, path: /a}\n");
        write("text.yaml", "a: [\n");
        write("broken/Kustomization", "a: [\n");
        write(
                "flux/kustomization.yaml",
                "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {}\n");
        write("chart/Chart.yaml", "name: a\n");
        write("chart/templates/deep/a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {}\n");
        write("templates/a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {}\n");

        assertThat(List.of(
                        "kustomization.yaml",
                        "patch.yaml",
                        "text.yaml",
                        "broken/Kustomization",
                        "flux/kustomization.yaml",
                        "chart/Chart.yaml",
                        "chart/templates/deep/a.yaml",
                        "templates/a.yaml"))
                .extracting(path -> sort(path, List.of(root)).kind())
                .containsExactly(
                        FileKind.KUSTOMIZATION,
                        FileKind.OBJECTS,
                        FileKind.OTHER,
                        FileKind.BROKEN,
                        FileKind.OBJECTS,
                        FileKind.OTHER,
                        FileKind.CHART,
                        FileKind.OBJECTS);
    }

    private SortedFile sort(String path, List<Path> starts) throws IOException {
        FileWalk walk = FileWalk.of(root, FileNames.below(root, "."), starts, FileWalk.Filter.NONE);
        Repository repository = Repository.read(walk);
        return SortedFile.of(repository.file(path).orElseThrow(), repository);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
