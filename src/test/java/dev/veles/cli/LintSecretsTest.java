package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository full of secrets, in every format: none is printed, and the same is printed each time. */
class LintSecretsTest {
    private static final String SECRET = "hunter2Zq8vTr4w";

    @TempDir
    Path folder = Path.of("");

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        String secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: %s}\n";
        files.put("loose/one-line.yaml", secret.formatted(SECRET));
        files.put("loose/quoted.yaml", secret.formatted("\"" + SECRET + "\" # veles:ignore nonsense"));
        files.put(
                "loose/block.yaml",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: b}\nstringData:\n  token: |\n    a\n    " + SECRET
                        + "\n");
        files.put("loose/broken.yaml", secret.formatted(SECRET) + "stringData: {password: " + SECRET + "}\n");
        files.put("loose/tab.yaml", secret.formatted(SECRET) + "\tdata: " + SECRET + "\n");
        files.put(
                "loose/list.json",
                "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [{\"apiVersion\": \"v1\","
                        + " \"kind\": \"Secret\", \"metadata\": {\"name\": \"l\"}, \"stringData\": {\"password\": \""
                        + SECRET + "\"}}]}\n");
        files.put(
                "loose/env.yaml",
                TestRepository.deployment("env")
                        .replace("{name: a, ", "{name: a, env: [{name: DB_PASSWORD, value: " + SECRET + "}], "));
        files.put("fails/kustomization.yaml", "secretGenerator:\n  - name: x\n    literals: [\"" + SECRET + "\"]\n");
        files.put(
                "patched/kustomization.yaml",
                "resources: [s.yaml]\npatches:\n  - patch: |\n      kind: Secret\n" + "      stringData: {password: "
                        + SECRET + "}\n");
        files.put("patched/s.yaml", secret.formatted(SECRET));
        files.put(
                "generated/kustomization.yaml",
                "secretGenerator:\n  - name: x\n    literals:\n      - password=" + SECRET + "\n");
        files.put("text/kustomization.yaml", "configMapGenerator: [{name: x, files: [a.yaml]}]\n");
        files.put("text/a.yaml", secret.formatted(SECRET));
        return files;
    }

    private TestRepository repository(String name, List<String> order) throws IOException {
        TestRepository repository = TestRepository.in(folder.resolve(name));
        for (String path : order) {
            repository.write(path, files().getOrDefault(path, ""));
        }
        return repository;
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "gitlab"})
    void noneIsPrintedAndEachRunPrintsTheSame(String format) throws IOException {
        List<String> order = new ArrayList<>(files().keySet());
        List<String> printed = printed(order, format);
        assertThat(printed)
                .allSatisfy(
                        text -> assertThat(text).contains("secret-plaintext").doesNotContain(SECRET));
        Collections.reverse(order);

        assertThat(printed(order, format)).isEqualTo(printed);
    }

    private List<String> printed(List<String> order, String format) throws IOException {
        for (String path : order) {
            Files.deleteIfExists(folder.resolve("a").resolve(path));
        }
        TestRepository repository = repository("a", order);
        List<String> printed = new ArrayList<>();
        for (String kustomize : List.of("auto", "off")) {
            printed.add(repository
                    .lint(List.of("."), "--format", format, "--kustomize", kustomize, "-v")
                    .transcript());
        }
        return printed;
    }

    @Test
    void noneIsKeptInABaseline() throws IOException {
        TestRepository repository = repository("first", List.copyOf(files().keySet()));
        Path baseline = folder.resolve("known.json");

        repository.lint(List.of("."), "--baseline", baseline.toString(), "--write-baseline");

        assertThat(Files.readString(baseline)).contains("secret-plaintext").doesNotContain(SECRET);
    }

    @Test
    void noneOfAStreamIsPrinted() {
        String text = String.join(
                "---\n",
                files().values().stream()
                        .filter(it -> it.startsWith("apiVersion"))
                        .toList());

        assertThat(VelesRun.piped(text, "lint", "-").transcript())
                .contains("secret-plaintext")
                .doesNotContain(SECRET);
    }
}
