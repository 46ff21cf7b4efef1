package dev.veles.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The published hooks with the real pre-commit, in a scratch repository. The hooks' own repository stands in for a clone
 * of this one: it has the published file, and a {@code veles} that runs the classes under test.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class PreCommitTest {
    private static final String REASON = "pre-commit is not on the PATH";

    private static final String GOOD = """
            apiVersion: v1
            kind: Service
            metadata: { name: shop }
            spec:
              selector: { app: shop }
              ports:
                - { name: http, port: 80, targetPort: http }
            """;

    @TempDir
    Path temp;

    private Path repository;

    @BeforeEach
    void twoRepositories() throws Exception {
        Assumptions.assumeTrue(isThere(), REASON);
        Path hooks = git(Files.createDirectory(temp.resolve("hooks")));
        Files.copy(Path.of(".pre-commit-hooks.yaml"), hooks.resolve(".pre-commit-hooks.yaml"));
        Path veles = Files.writeString(hooks.resolve("veles"), """
                #!/bin/sh
                exec '%s' -cp '%s' dev.veles.cli.Main "$@"
                """.formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path")));
        assertThat(veles.toFile().setExecutable(true)).isTrue();
        commit(hooks, "hooks");

        repository = git(Files.createDirectory(temp.resolve("scratch")));
        Path contracts = Files.createDirectory(repository.resolve("contracts"));
        Files.copy(Path.of("examples", "two-environments.yaml"), contracts.resolve("shop.yaml"));
        Files.writeString(repository.resolve(".pre-commit-config.yaml"), """
                repos:
                  - repo: %s
                    rev: %s
                    hooks:
                      - id: veles-lint
                      - id: veles-render-check
                        args: [contracts/shop.yaml]
                """.formatted(
                        hooks, run(hooks, "git", "rev-parse", "HEAD").strip()));
        run(repository, hooks.resolve("veles").toString(), "render", "contracts/shop.yaml");
        commit(repository, "start");
        run(repository, "pre-commit", "install");
    }

    @Test
    void aGoodChangePasses() throws Exception {
        Files.writeString(repository.resolve("service.yaml"), GOOD);
        Files.writeString(repository.resolve("values.yaml"), "replicas: 1\n");
        run(repository, "git", "add", ".");

        assertThat(run(repository, "git", "commit", "-m", "good"))
                .containsPattern("veles lint\\.+Passed")
                .containsPattern("veles render --check\\.+Passed");
        assertThat(run(repository, "git", "log", "--format=%s")).startsWith("good");
    }

    @Test
    void aRegressionStopsTheCommitAndSaysWhere() throws Exception {
        Files.writeString(repository.resolve("service.yaml"), GOOD + "  $patch: replace\n");
        run(repository, "git", "add", ".");

        assertThat(run(repository, "git", "commit", "-m", "bad"))
                .containsPattern("veles lint\\.+Failed")
                .contains("service.yaml:8:3: error[inline-patch-directive]: ");
        assertThat(run(repository, "git", "log", "--format=%s")).startsWith("start");
    }

    @Test
    void aContractThatIsNotRenderedStopsTheCommit() throws Exception {
        Path contract = repository.resolve("contracts/shop.yaml");
        String text = Files.readString(contract);
        Files.writeString(contract, text.replaceFirst("shop\\.example\\.org", "store.example.org"));
        run(repository, "git", "add", ".");

        assertThat(run(repository, "git", "commit", "-m", "not rendered"))
                .containsPattern("veles lint\\.+Passed")
                .containsPattern("veles render --check\\.+Failed")
                .contains("+++ ")
                .contains("store.example.org");
        assertThat(run(repository, "git", "log", "--format=%s")).startsWith("start");
    }

    private static boolean isThere() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        boolean there = Pattern.compile(File.pathSeparator)
                .splitAsStream(path)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pre-commit")));
        if (!there) {
            assertThat(System.getenv("VELES_REQUIRE_PRE_COMMIT")).as(REASON).isNotEqualTo("1");
            System.err.println("Tests of the hooks are skipped: " + REASON);
        }
        return there;
    }

    private Path git(Path folder) throws Exception {
        run(folder, "git", "init", "-q", "-b", "main");
        return folder;
    }

    private void commit(Path folder, String message) throws Exception {
        run(folder, "git", "add", ".");
        run(folder, "git", "commit", "-q", "-m", message);
    }

    /** What a command prints on both streams, whatever its exit code. */
    private String run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PRE_COMMIT_HOME", temp.resolve("cache").toString());
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            builder.environment().put("GIT_" + who + "_NAME", "Test");
            builder.environment().put("GIT_" + who + "_EMAIL", "test@example.org");
        }
        builder.environment().keySet().removeIf(name -> name.equals("GIT_DIR") || name.equals("GIT_INDEX_FILE"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
