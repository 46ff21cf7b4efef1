package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lets findings of a whole repository through, from the command line to the report. */
class LintTriageTest {
    private static final String RULE = "single-writer-claim-rolling-update";
    private static final String FOUND = ": error[" + RULE + "]";

    @TempDir
    Path folder = Path.of("");

    private TestRepository repository = new TestRepository(folder);

    @BeforeEach
    void begin() throws IOException {
        repository = new TestRepository(folder);
        git("init", "-q");
        repository
                .write("base/kustomization.yaml", "resources: [web.yaml]\n")
                .write("base/web.yaml", TestRepository.deployment("web").replace("RollingUpdate", "Recreate"))
                .write("overlays/a/kustomization.yaml", "resources: [../../base]\n")
                .write("overlays/b/kustomization.yaml", "resources: [../../base]\npatches: [{path: back.yaml}]\n")
                .write("overlays/b/back.yaml", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: web}
                        spec:
                          template:
                            spec: {hostNetwork: false}
                        """);
        commit();
    }

    @Test
    void aBaselineSurvivesMovedLinesAndIsPruned() throws IOException {
        String mistake = TestRepository.deployment("web");
        repository.write("base/web.yaml", mistake);
        String file = folder.resolve("known.json").toString();

        assertThat(repository
                        .lint(List.of("."), "--baseline", file, "--write-baseline")
                        .code())
                .isEqualTo(ExitCode.OK);
        repository.write("base/web.yaml", "# moved\n# moved\n" + mistake);
        assertThat(repository.found(List.of("."), "--baseline", file)).isEmpty();
        repository.write("more/web.yaml", mistake.replace("web", "more"));
        assertThat(repository.found(List.of("."), "--baseline", file)).containsExactly("more/web.yaml:7:11" + FOUND);
        repository.write("base/web.yaml", mistake.replace("RollingUpdate", "Recreate"));
        assertThat(repository.lint(List.of("."), "--baseline", file).err()).contains("no longer occurs", RULE);
        repository.lint(List.of("."), "--baseline", file, "--write-baseline");
        assertThat(Files.readString(Path.of(file))).contains("more").doesNotContain("Deployment web");
    }

    @Test
    void onlyWhatChangesTouchOrBreakIsReported() throws IOException {
        repository.write("old/web.yaml", TestRepository.deployment("old"));
        commit();
        assertThat(repository.found(List.of("."), "--changed-since", "HEAD")).isEmpty();

        repository.write("base/web.yaml", TestRepository.deployment("web"));
        repository.write("new/web.yaml", TestRepository.deployment("new"));
        git("mv", "old/web.yaml", "old/renamed.yaml");

        assertThat(repository.found(List.of("."), "--changed-since", "HEAD"))
                .containsExactly("base/web.yaml:7:11" + FOUND, "new/web.yaml:7:11" + FOUND);
    }

    @Test
    void whatAChangeBreaksElsewhereIsReported() throws IOException {
        repository.write("overlays/b/back.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  strategy: {type: RollingUpdate}
                """);
        repository.write(
                "base/web.yaml",
                TestRepository.deployment("web")
                        .replace("RollingUpdate", "Recreate")
                        .replace("ReadWriteOnce", "ReadWriteMany"));
        commit();
        assertThat(repository.found(List.of("."))).isEmpty();

        repository.write("base/web.yaml", TestRepository.deployment("web").replace("RollingUpdate", "Recreate"));

        assertThat(repository.found(List.of("."), "--changed-since", "HEAD"))
                .containsExactly("overlays/b/back.yaml:5:20" + FOUND);
    }

    @Test
    void aCommentInABaseSuppressesWhatAnOverlayBuildsOfIt() throws IOException {
        String mistake = TestRepository.deployment("web");
        String until = "RollingUpdate # veles:ignore " + RULE + " one node until 2026-03-31";
        repository.write("base/web.yaml", mistake.replace("RollingUpdate", until));

        assertThat(repository.found(List.of("."), "--today", "2026-03-31")).isEmpty();
        assertThat(repository.found(List.of("overlays/a"), "--today", "2026-03-31"))
                .isEmpty();
        assertThat(repository.found(List.of("."), "--today", "2026-04-01"))
                .containsExactly("base/web.yaml:7:11" + FOUND, "base/web.yaml:7:25: error[suppression-expired]");
    }

    @Test
    void anAnnotationCountsThroughABuild() throws IOException {
        String annotation = "  name: web\n  annotations: {veles.dev/ignore: \"" + RULE + ": one node\"}\n";
        repository.write("base/web.yaml", TestRepository.deployment("web").replaceFirst("  name: web\n", annotation));

        assertThat(repository.found(List.of("."))).isEmpty();
    }

    @Test
    void aConfigurationDecidesWhatRunsWhere() throws IOException {
        repository
                .write("base/web.yaml", TestRepository.deployment("web"))
                .write("loose/web.yaml", TestRepository.deployment("loose"))
                .write("loose/service.yaml", TestRepository.service("a"))
                .write(".veles.yaml", """
                        select: [storage, names]
                        rules: {single-writer-claim-rolling-update: warning}
                        perPath:
                          - paths: [base]
                            rules: {storage: off}
                        """);
        String config = folder.resolve(".veles.yaml").toString();

        assertThat(repository.found(List.of("."), "--config", config))
                .containsExactly(
                        "loose/service.yaml:8:30: error[service-target-port-numeric]",
                        "loose/web.yaml:7:11: warning[" + RULE + "]");
        assertThat(repository.found(List.of("."), "--config", config, "--ignore", "names"))
                .containsExactly("loose/web.yaml:7:11: warning[" + RULE + "]");
    }

    private void commit() throws IOException {
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "a");
    }

    private void git(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(args));
        try {
            Process git = new ProcessBuilder(command).inheritIO().start();
            assertThat(git.waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
