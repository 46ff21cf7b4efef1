package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code veles lint} says of a run as a whole, and what it ends with; no kustomize is on the PATH. */
class LintCommandTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: { name: web }
            spec:
              ports: [{ name: http, port: 80, targetPort: http }]
            """;
    private static final String SECRET = """
            apiVersion: v1
            kind: Secret
            metadata: { name: web }
            stringData: { password: tr0ub4dor&3horse }
            """;
    private static final String KUSTOMIZATION = "resources: [a.yaml]\n";

    @TempDir
    Path folder;

    @BeforeEach
    void beOnesOwnRepository() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
    }

    @Test
    void aMistakeOfAContractIsSaidOnceAndWhereItStands() throws IOException {
        String contract = Files.readString(Path.of("contracts/veles.yaml"));
        String groups = "requiredGroups: [alpha, admin]";
        assertThat(contract).contains(groups);
        write("contract.yaml", contract.replace(groups, "requiredGroups: [alpha, admins]"));
        String out = VelesRun.of(
                        "lint", "--no-config", folder.resolve("contract.yaml").toString())
                .out();
        assertThat(out).containsOnlyOnce("[oidc-required-group-unknown]").contains("                   ^^^^^^\n");
        assertThat(out).contains(":29: error[oidc-required-group-unknown]");
    }

    @Test
    void whatIsCleanIsZero() throws IOException {
        write("a.yaml", SERVICE);
        assertThat(transcript()).isEqualTo("no findings in 1 object, 1 file\n--- exit 0\n");
    }

    @Test
    void findingsAreOne() throws IOException {
        write("a.yaml", SECRET);
        assertThat(lint().code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(lint().out()).contains("a.yaml:4:15: error[secret-plaintext]");
    }

    @Test
    void brokenYamlIsAFinding() throws IOException {
        write("a.yaml", SERVICE + "  selector: [");
        assertThat(lint().code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(lint().out()).contains("error[yaml-syntax]");
    }

    @Test
    void nothingToLintIsTwo() throws IOException {
        write("a.md", "text");
        assertThat(transcript()).isEqualTo("""
                --- stderr
                veles: lint: nothing to lint: no YAML or JSON is in FOLDER
                  help: Name contracts, manifests, or folders that hold some.
                --- exit 2
                """);
        write("values.yaml", "replicas: 1\n");
        assertThat(transcript()).contains("no Kubernetes object and no contract is in FOLDER", "--- exit 2");
        assertThat(lint("--allow-empty").code()).isEqualTo(ExitCode.OK);
        assertThat(VelesRun.piped("", "lint", "-").transcript()).contains("is in the standard input", "--- exit 2");
    }

    @Test
    void aPathThatIsNotThereIsTwo() {
        assertThat(transcript(VelesRun.of("lint", folder.resolve("none.yaml").toString())))
                .isEqualTo("""
                        --- stderr
                        veles: lint: "FOLDER/none.yaml": no such file or folder
                          help: Give contracts, manifests, folders or repositories, or - for the standard input.
                        --- exit 2
                        """);
    }

    @Test
    void aPathThatCannotBeReadIsTwo() throws IOException {
        write("a.yaml", SERVICE);
        Path secret = write("b.yaml", SERVICE);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(secret), "whoever runs this may read everything");
        assertThat(lint().code()).isEqualTo(ExitCode.FAILED);
        assertThat(lint().out()).isEmpty();
        assertThat(lint().err()).contains("b.yaml");
    }

    @Test
    void aBrokenConfigurationIsTwo() throws IOException {
        write("a.yaml", SECRET);
        Path config = write(".veles.yaml", "failon: error\nselect: [hostname-missmatch]\nkustomize: { mode: on }\n");
        VelesRun run = lint("--config", config.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        Golden.check("cli/broken-configuration.txt", transcript(run));
    }

    @Test
    void anUnknownRuleIsTwo() throws IOException {
        write("a.yaml", SECRET);
        assertThat(transcript("--select", "secret-plain-text")).isEqualTo("""
                --- stderr
                veles: --select: there is no rule or category "secret-plain-text"
                  help: Did you mean "secret-plaintext"? "veles rules" lists the rules, by category.
                --- exit 2
                """);
    }

    @Test
    void kustomizeThatIsRequiredAndMissingIsTwo() throws IOException {
        write("a.yaml", SERVICE);
        write("kustomization.yaml", KUSTOMIZATION);
        assertThat(transcript("--kustomize", "require")).isEqualTo("""
                --- stderr
                veles: neither kustomize nor kubectl is on the PATH
                  help: Install one of them, or give "--kustomize off" to judge files as they stand.
                --- exit 2
                """);
        Path config = write("other.yaml", "kustomize: { mode: require, binary: tools/kustomize }\n");
        assertThat(lint("--config", config.toString()).err()).contains("tools/kustomize\" is no program");
    }

    @Test
    void withoutKustomizeFilesAreJudgedAsTheyStandAndThatIsSaidOnce() throws IOException {
        write("one/a.yaml", SERVICE);
        write("one/kustomization.yaml", KUSTOMIZATION);
        write("two/a.yaml", SERVICE);
        write("two/kustomization.yaml", KUSTOMIZATION);
        assertThat(transcript()).isEqualTo("""
                no findings in 4 objects, 4 files
                --- stderr
                veles: lint: neither kustomize nor kubectl is on the PATH, so kustomizations are not built: their files are\
                 judged as they stand
                  help: Install one of them, or give "--kustomize off" where that is meant.
                --- exit 0
                """);
        assertThat(lint("--kustomize", "off").err()).isEmpty();
    }

    @Test
    void withoutKustomizationsNothingIsMissing() throws IOException {
        write("a.yaml", SERVICE);
        assertThat(lint().err()).isEmpty();
    }

    @Test
    void whatWeighsLessThanItMayIsZero() throws IOException {
        write("a.yaml", SECRET);
        VelesRun run = lint("--severity", "secret-plaintext=warning", "--fail-on", "error");
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("warning[secret-plaintext]", "1 warning in 1 object");
        assertThat(lint("--severity", "secret-plaintext=warning").code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aSuppressionIsUnusedOnlyWhereItsRuleHasJudged() throws IOException {
        String ignored =
                SERVICE.replace("http }]", "http }] # veles:ignore service-target-port-numeric it was one once");
        write("a.yaml", ignored);
        assertThat(lint().out()).isEqualTo("no findings in 1 object, 1 file\n");
        assertThat(lint("--select", "service-target-port-numeric").out()).contains("error[suppression-unused]");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String transcript(String... options) {
        return transcript(lint(options));
    }

    private String transcript(VelesRun run) {
        return run.transcript().replace(folder.toString(), "FOLDER");
    }

    private VelesRun lint(String... options) {
        String[] line = new String[options.length + 2];
        line[0] = "lint";
        line[1] = folder.toString();
        System.arraycopy(options, 0, line, 2, options.length);
        return VelesRun.withPath("", line);
    }
}
