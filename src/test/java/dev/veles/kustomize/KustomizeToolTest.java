package dev.veles.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.testing.RealKustomize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KustomizeToolTest {
    @TempDir
    Path folder;

    private Path build = Path.of("");

    @BeforeEach
    void createFolder() throws IOException {
        build = Files.createDirectories(folder.resolve("tree/overlays/one"));
    }

    @Test
    void isFoundOnThePathKustomizeFirst() throws IOException {
        script("kubectl", "exit 0");
        assertThat(KustomizeTool.find("/does/not/exist:" + folder).map(KustomizeTool::toString))
                .contains("kubectl kustomize");
        script("kustomize", "exit 0");
        assertThat(KustomizeTool.find(folder.toString()).map(KustomizeTool::toString))
                .contains("kustomize build");
        assertThat(KustomizeTool.findAll(folder.toString())).hasSize(2);
        assertThat(KustomizeTool.find("")).isEmpty();
    }

    @Test
    void isCalledAsEachProgramWantsIt() throws IOException {
        Path kustomize = script("kustomize", "echo \"$@\"");
        assertThat(KustomizeTool.of(kustomize).build(build))
                .isEqualTo(new BuildResult.Built("build " + build + "\n", ""));
        Path kubectl = script("kubectl", "echo \"$@\"");
        assertThat(KustomizeTool.of(kubectl).withoutLoadRestrictions().build(build))
                .isEqualTo(
                        new BuildResult.Built("kustomize " + build + " --load-restrictor LoadRestrictionsNone\n", ""));
    }

    @Test
    void keepsWarningsApart() throws IOException {
        Path tool = script("kustomize", "echo '# Warning: deprecated' >&2; echo 'a: 1'");
        assertThat(KustomizeTool.of(tool).build(build))
                .isEqualTo(new BuildResult.Built("a: 1\n", "# Warning: deprecated"));
    }

    @Test
    void saysWhatTheToolSaidWithoutPathsOfThisMachine() throws IOException {
        Path tool = script("kustomize", "echo \"Error: '$2/x.yaml' in '$2' from '${2%/one}/base': no\" >&2; exit 1");
        assertThat(KustomizeTool.of(tool).build(build))
                .isEqualTo(new BuildResult.Failed("Error: 'x.yaml' in '.' from '../base': no"));
    }

    @Test
    void saysTheSameOfAFolderThatALinkLeadsTo() throws IOException {
        Files.createDirectories(folder.resolve("away/tree/one"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("away/tree"));
        Path tool = script("kustomize", "cd \"$2/..\"; echo \"Error: '$2' from '$(pwd -P)/base': no\" >&2; exit 1");
        assertThat(KustomizeTool.of(tool).build(link.resolve("one")))
                .isEqualTo(new BuildResult.Failed("Error: '.' from '../base': no"));
    }

    @Test
    void saysWhatTheToolLoggedWithoutTheTime() throws IOException {
        Path tool = script(
                "kubectl",
                "echo 'E1121 10:42:52.397439   28988 run.go:72] \"command failed\" err=\"no field \\\"foo\\\"\"' >&2; exit 1");
        assertThat(KustomizeTool.of(tool).build(build)).isEqualTo(new BuildResult.Failed("Error: no field \"foo\""));
    }

    @Test
    void saysWhatTheToolLoggedInSeveralLinesWithoutTheTime() throws IOException {
        Path tool = script(
                "kubectl",
                "printf '# Warning: old\\nE1121 13:24:12.946155   17608 run.go:72] \"command failed\" err=<\\n\\tno\\n\\t  field\\n >\\n'"
                        + " >&2; exit 1");
        assertThat(KustomizeTool.of(tool).build(build))
                .isEqualTo(new BuildResult.Failed("# Warning: old\nError: no\n  field"));
    }

    @Test
    void saysTheExitCodeWhereTheToolIsSilent() throws IOException {
        assertThat(KustomizeTool.of(script("kustomize", "exit 3")).build(build))
                .isEqualTo(new BuildResult.Failed("exit code 3"));
    }

    @Test
    void aToolThatStumblesOverItsLimitHasReachedIt() throws IOException {
        String crash =
                "echo 'SIGSEGV: segmentation violation' >&2; echo 'PC=0x79befd m=4 sigcode=1 addr=0x0' >&2; exit 2";
        KustomizeTool tool = KustomizeTool.of(script("kustomize", crash));
        assertThat(tool.withinMemory(300L << 20).build(build)).isEqualTo(new BuildResult.OutOfMemory(300L << 20));
        assertThat(tool.build(build)).isInstanceOf(BuildResult.Failed.class);
    }

    @Test
    void stopsATrueToolThatTakesTooMuchMemory() throws IOException {
        StringBuilder bomb =
                new StringBuilder("kind: ConfigMap\napiVersion: v1\nmetadata: { name: x }\na0: &a0 [x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + String.join(", ", alias, alias, alias, alias) + "]\n");
        }
        Files.writeString(build.resolve("bomb.yaml"), bomb);
        Files.writeString(build.resolve("kustomization.yaml"), "resources: [ bomb.yaml ]\n");

        for (KustomizeTool tool : RealKustomize.tools()) {
            assertThat(tool.withinMemory(300L << 20).build(build)).isEqualTo(new BuildResult.OutOfMemory(300L << 20));
        }
    }

    @Test
    void findsNoProgramsOffline() throws IOException {
        Path tool = script("kustomize", "echo \"[$PATH] $HTTPS_PROXY\"");
        assertThat(KustomizeTool.of(tool).offline().build(build))
                .isEqualTo(new BuildResult.Built("[] http://127.0.0.1:9\n", ""));
    }

    @Test
    void saysThatThereIsNoSuchProgramUnderALimitToo() {
        assertThat(KustomizeTool.of(Path.of("/nowhere/kustomize"))
                        .withinMemory(1L << 30)
                        .build(build))
                .isInstanceOf(BuildResult.NotRun.class);
    }

    @Test
    void stopsAToolThatHangs() throws IOException {
        Duration limit = Duration.ofMillis(200);
        KustomizeTool tool =
                KustomizeTool.of(script("kustomize", "sleep 60; echo late")).within(limit);
        assertThat(tool.build(build)).isEqualTo(new BuildResult.TimedOut(limit));
    }

    @Test
    void saysThatThereIsNoTool() {
        Path missing = folder.resolve("kustomize");
        assertThat(KustomizeTool.of(missing).build(build)).isInstanceOfSatisfying(BuildResult.NotRun.class, result -> {
            assertThat(result.executable()).isEqualTo(missing);
            assertThat(result.reason()).isNotEmpty();
        });
    }

    @Test
    void theRealToolsSayTheSameWhereverTheTreeIs() throws IOException {
        Files.writeString(build.resolve("kustomization.yaml"), "resources: [../../base]\n");
        String real = folder.toRealPath().toString();
        for (KustomizeTool tool : RealKustomize.tools()) {
            assertThat(tool.build(build))
                    .isInstanceOfSatisfying(
                            BuildResult.Failed.class,
                            result -> assertThat(result.message())
                                    .contains("../../base")
                                    .doesNotContain(folder.toString(), real));
        }
    }

    private Path script(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
