package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are named one by one, as pre-commit does, are judged as what the kustomizations around them say. */
class LintPartsTest {
    private static final String PATCH = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            $patch: delete
            """;

    @TempDir
    Path folder = Path.of("");

    private TestRepository repository = new TestRepository(folder);

    @BeforeEach
    void begin() throws IOException {
        repository = TestRepository.in(folder);
    }

    @Test
    void aBaseMayYetBePatched() throws IOException {
        repository
                .write("base/kustomization.yaml", "resources: [web.yaml]\n")
                .write("base/web.yaml", TestRepository.deployment("web"))
                .write("loose/web.yaml", TestRepository.deployment("web"));

        assertThat(repository.found(List.of("base/web.yaml"))).isEmpty();
        assertThat(repository.found(List.of("loose/web.yaml")))
                .containsExactly("loose/web.yaml:7:11: error[single-writer-claim-rolling-update]");
        assertThat(repository.found(List.of("base/web.yaml", "loose/web.yaml")))
                .containsExactly("loose/web.yaml:7:11: error[single-writer-claim-rolling-update]");
    }

    @Test
    void aFolderInAKustomizationIsAPartOfItToo() throws IOException {
        repository
                .write("kustomization.yaml", "resources: [apps/deep/web.yaml]\n")
                .write("apps/deep/web.yaml", TestRepository.deployment("web"));

        assertThat(repository.found(List.of("apps"))).isEmpty();
        assertThat(repository.found(List.of("apps/deep"))).isEmpty();
    }

    @Test
    void aPatchIsJudgedAsAPatch() throws IOException {
        repository
                .write("one/kustomization.yaml", "patches: [{path: patches/gone.yaml}]\n")
                .write("one/patches/gone.yaml", PATCH)
                .write("two/kustomization.yaml", "patchesStrategicMerge: [gone.yaml]\n")
                .write("two/gone.yaml", PATCH)
                .write("three/gone.yaml", PATCH);

        assertThat(repository.found(List.of("one/patches/gone.yaml", "two/gone.yaml", "three/gone.yaml")))
                .containsExactly("three/gone.yaml:5:1: error[inline-patch-directive]");
    }

    @Test
    void whatAPatchBringsIsFound() throws IOException {
        repository
                .write("kustomization.yaml", "patches:\n  - {path: a.yaml, target: {kind: Ingress}}\n")
                .write("a.yaml", """
                        - op: add
                          path: /metadata/annotations/nginx.ingress.kubernetes.io~1auth-url
                          value: https://login.example.org/oauth2/auth
                        """);

        assertThat(repository.found(List.of("a.yaml"), "--select", "auth"))
                .containsExactly("a.yaml:3:10: error[ingress-forward-auth]");
    }

    @Test
    void whatBecomesATextIsNoObject() throws IOException {
        repository
                .write("kustomization.yaml", "configMapGenerator: [{name: a, files: [x=web.yaml]}]\n")
                .write("web.yaml", TestRepository.deployment("web"));

        VelesRun run = repository.lint(List.of("web.yaml"));

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("nothing to lint: no Kubernetes object");
    }

    @Test
    void whatIsSuppressedForTheWholeIsNotUnusedInAPart() throws IOException {
        String suppressed = TestRepository.deployment("web")
                .replace(
                        "RollingUpdate",
                        "RollingUpdate # veles:ignore single-writer-claim-rolling-update, secret-plaintext known");
        repository.write("base/kustomization.yaml", "resources: [web.yaml]\n").write("base/web.yaml", suppressed);

        assertThat(repository.found(List.of("base/web.yaml"))).isEmpty();
        repository.write("base/web.yaml", suppressed.replace(", secret-plaintext", ""));
        assertThat(repository.found(List.of("."), "--kustomize", "off")).isEmpty();
    }

    @Test
    void whatNobodyCanReadYetIsNotGuessedAt() throws IOException {
        String ingress = """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: notes, namespace: notes}
                spec:
                  rules:
                    - host: %s
                """;
        String encrypted = ingress.formatted("\"ENC[AES256_GCM,data:x]\"") + "sops: {version: 3.9.0}\n";
        repository
                .write("encrypted.yaml", encrypted)
                .write("open.yaml", ingress.formatted("\"ENC[AES256_GCM,data:x]\""));
        String contract = Path.of("examples/flux-repo/contracts/notes.yaml").toString();
        String variable = ingress.formatted("${HOST}");

        assertThat(repository.found(List.of("encrypted.yaml", "open.yaml"), "--contract", contract))
                .containsExactly("open.yaml:6:13: error[hostname-mismatch]");
        assertThat(VelesRun.piped(encrypted + "---\n" + variable, "lint", "-", "--contract", contract)
                        .transcript())
                .isEqualTo("no findings in 2 objects\n--- exit 0\n");
    }

    @Test
    void aBaseThatNobodyNamedIsReadAndSuppressesWithItsComments() throws IOException {
        repository
                .write("base/kustomization.yaml", "resources: [web.yaml]\n")
                .write("base/web.yaml", "a: [\n")
                .write("overlay/kustomization.yaml", "resources: [../base]\n");

        assertThat(repository.found(List.of("overlay"), "--kustomize", "require"))
                .containsExactly("base/web.yaml:1:4: error[yaml-syntax]");
        repository.write(
                "base/web.yaml",
                TestRepository.deployment("web")
                        .replace(
                                "RollingUpdate",
                                "RollingUpdate # veles:ignore single-writer-claim-rolling-update, secret-plaintext known"));
        assertThat(repository.found(List.of("overlay"), "--kustomize", "require"))
                .isEmpty();
    }
}
