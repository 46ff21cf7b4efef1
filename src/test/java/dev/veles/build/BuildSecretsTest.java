package dev.veles.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.kustomize.KustomizeTool;
import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.Repository;
import dev.veles.testing.RealKustomize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kustomize quotes what it cannot take, and what it cannot take may be a secret. */
class BuildSecretsTest {
    @TempDir
    Path root = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patches: [{patch: \"apiVersion: v1\\nkind: Secret\\nstringData: {password: hunter2\"}]\n",
                "patches:\n  - patch: |\n      kind: Secret\n      stringData: {password: hunter2}\n",
                "patches: [{path: secret.yaml, patch: hunter2}]\n",
                "secretGenerator: [{name: x, literals: [hunter2]}]\n",
                "secretGenerator: [{name: x, literals: [a=1, hunter2=, \"a:hunter2\"]}]\n",
                "resources:\n  - |\n    kind: Secret\n    stringData: {password: hunter2}\n",
                """
                transformers:
                  - |
                    apiVersion: builtin
                    kind: PatchTransformer
                    metadata: {name: x}
                    patch: "stringData: {password: hunter2}"
                """,
                """
                replacements:
                  - source: {kind: Secret, fieldPath: stringData.password.x}
                    targets: [{select: {kind: Secret}, fieldPaths: [data.y]}]
                """,
            })
    void areNotQuoted(String says) throws IOException {
        Files.writeString(
                root.resolve("secret.yaml"),
                "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: hunter2}\n");
        String text = says.startsWith("resources") ? says : "resources: [secret.yaml]\n" + says;
        Files.writeString(root.resolve("kustomization.yaml"), text);

        assertThat(messages())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .startsWith("build-failed the kustomization does not build: \"")
                        .hasSizeGreaterThan(70)
                        .doesNotContain("hunter2"));
    }

    @Test
    void whatIsNoSecretIsQuoted() throws IOException {
        Files.writeString(root.resolve("kustomization.yaml"), "resources: [hunter2.yaml]\n");

        assertThat(messages()).allSatisfy(message -> assertThat(message).contains("hunter2.yaml"));
    }

    private List<String> messages() throws IOException {
        Repository repository = Repository.read(FileWalk.all(root, FileNames.below(root, ".")));
        List<String> messages = new ArrayList<>();
        for (KustomizeTool tool : RealKustomize.tools()) {
            BuildRequest request = BuildRequest.of("");
            new Builds(repository, Optional.of(tool.bounded()::build), 1)
                    .build(List.of(request))
                    .values()
                    .forEach(build -> build.findings()
                            .forEach(finding -> messages.add(finding.rule() + " " + finding.message())));
        }
        return messages;
    }
}
