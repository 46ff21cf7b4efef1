package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
    private static final String CONTRACT = "contracts/veles.yaml";
    private static final String TWO = "examples/two-environments.yaml";

    @TempDir
    Path folder;

    @Test
    void theCommittedTreeIsWhatTheContractSays() {
        VelesRun run = VelesRun.of("render", CONTRACT, "--check");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aSecondRunChangesNoByteAndNoTime() throws IOException {
        render(CONTRACT);
        Map<String, FileTime> before = times();
        VelesRun again = render(CONTRACT);
        assertThat(again.code()).isEqualTo(ExitCode.OK);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("all as they should be");
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void handEditedFilesAreRefusedByName() throws IOException {
        render(CONTRACT);
        Path edited = folder.resolve("apps/veles/base/service-veles-backend.yaml");
        Files.writeString(edited, Files.readString(edited).replace("port: 80", "port: 81"));
        VelesRun refused = render(CONTRACT);
        assertThat(refused.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(refused.err())
                .contains("service-veles-backend.yaml")
                .contains("output-hand-edited")
                .contains("--force");
        assertThat(edited).content().contains("port: 81");
        assertThat(VelesRun.of("render", CONTRACT, "-o", folder.toString(), "--force")
                        .code())
                .isEqualTo(ExitCode.OK);
        assertThat(edited).content().contains("port: 80");
    }

    @Test
    void whatIsNoLongerRenderedGoesAndForeignFilesStay() throws IOException {
        render(TWO);
        Path foreign = Files.writeString(folder.resolve("apps/shop/base/notes.txt"), "mine");
        Path contract = folder.resolve("two.yaml");
        Files.writeString(contract, Files.readString(Path.of(TWO)).replace("\n    production: {}\n", "\n"));
        VelesRun run = VelesRun.of("render", contract.toString(), "-o", folder.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("apps/shop/overlays/production")).doesNotExist();
        assertThat(folder.resolve("clusters/production")).doesNotExist();
        assertThat(folder.resolve("apps/shop/overlays/staging")).isDirectory();
        assertThat(foreign).content().isEqualTo("mine");
    }

    @Test
    void whatALintLetsThroughIsRendered() throws IOException {
        String text = Files.readString(Path.of("examples/regressions/recreate-with-rolling-update.yaml"));
        String line = "# expect: recreate-with-rolling-update";
        assertThat(text).contains(line);
        Path contract = folder.resolve("c.yaml");
        Files.writeString(contract, text);
        assertThat(renderTo("none", contract).code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(renderTo("warned", contract, "rules: { rollout: warning }").code())
                .isEqualTo(ExitCode.OK);

        String reason = "# veles:ignore recreate-with-rolling-update a webhook takes it out until 2026-06-30";
        Files.writeString(contract, text.replace(line, reason));
        assertThat(renderTo("suppressed", contract).code()).isEqualTo(ExitCode.OK);
        VelesRun late = VelesRun.of("render", contract.toString(), "-o", out("late"), "--today", "2026-07-01");
        assertThat(late.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(late.err()).contains("suppression-expired", "recreate-with-rolling-update");
        assertThat(Path.of(out("late"))).doesNotExist();
    }

    @Test
    void aSuppressionMayServeAnotherEnvironment() throws IOException {
        Path contract = folder.resolve("c.yaml");
        String ignore = "# veles:ignore recreate-with-rolling-update a webhook takes it out\n  hostname:";
        Files.writeString(contract, Files.readString(Path.of(TWO)).replaceFirst("hostname:", ignore));
        VelesRun all = renderTo("all", contract);
        assertThat(all.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(all.err()).contains("error[suppression-unused]");
        VelesRun one = VelesRun.of("render", contract.toString(), "-o", out("one"), "-e", "staging");
        assertThat(one.code()).as(one.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void whatCannotBeReadIsNotLetThrough() throws IOException {
        Path contract = folder.resolve("c.yaml");
        Files.writeString(contract, Files.readString(Path.of(TWO)).replace("hostname:", "hostnames:"));
        VelesRun run = renderTo("none", contract, "ignore: [reading]");
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.err()).contains("contract-unknown-key", "nothing was rendered");
    }

    @Test
    void theConfigurationSaysWhereTo() throws IOException {
        Path config = folder.resolve("sub/.veles.yaml");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "output: deploy\n");
        VelesRun run = VelesRun.of("render", TWO, "--config", config.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("sub/deploy/.veles")).isDirectory();
        Files.writeString(config, "outputs: deploy\n");
        VelesRun broken = VelesRun.of("render", TWO, "--config", config.toString());
        assertThat(broken.code()).isEqualTo(ExitCode.FAILED);
        assertThat(broken.err()).contains("config-unknown-key");
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private VelesRun renderTo(String name, Path contract, String... config) throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), String.join("\n", config) + "\n");
        return VelesRun.of(
                "render",
                contract.toString(),
                "-o",
                out(name),
                "--today",
                "2026-06-01",
                config.length == 0 ? "--no-config" : "--config=" + file);
    }

    @Test
    void checkPrintsADiffAndWritesNothing() throws IOException {
        render(CONTRACT);
        Path contract = folder.resolve("veles.yaml");
        String text = Files.readString(Path.of(CONTRACT));
        Files.writeString(contract, text.replace("desired: 1, after: scale-apps", "desired: 1"));
        VelesRun run = VelesRun.of("render", contract.toString(), "-o", folder.toString(), "--check");
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("--- a/apps/veles/base/deployment-veles-backend.yaml")
                .contains("-  replicas: 0\n+  replicas: 1\n");
        assertThat(folder.resolve("apps/veles/base/deployment-veles-backend.yaml"))
                .content()
                .contains("replicas: 0");
    }

    @Test
    void dryRunListsFilesAndWritesNothing() {
        VelesRun run =
                VelesRun.of("render", CONTRACT, "-o", folder.resolve("new").toString(), "--dry-run");
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines())
                .allMatch(line -> line.startsWith("create "))
                .hasSizeGreaterThan(40);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void stdoutPrintsOneEnvironmentAsAStream() {
        VelesRun run = VelesRun.of("render", TWO, "-e", "staging", "--stdout");
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .startsWith("apiVersion: ")
                .contains("\n---\n")
                .contains("shop.staging.example.org")
                .doesNotContain("shop-media");
    }

    @Test
    void stdoutOfSeveralEnvironmentsAsksForOne() {
        VelesRun run = VelesRun.of("render", TWO, "--stdout");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("-e: staging, production");
    }

    @Test
    void oneEnvironmentLeavesTheOthersFilesAlone() throws IOException {
        render(TWO);
        Path production = folder.resolve("apps/shop/overlays/production/kustomization.yaml");
        Files.writeString(production, "edited");
        VelesRun run = VelesRun.of("render", TWO, "-o", folder.toString(), "-e", "staging");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(production).content().isEqualTo("edited");
    }

    @Test
    void anUnknownEnvironmentIsToldTheNearOne() {
        VelesRun run = VelesRun.of("render", TWO, "-e", "stagin");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("has no environment \"stagin\"").contains("Did you mean \"staging\"?");
    }

    @Test
    void modesContradictEachOther() {
        VelesRun run = VelesRun.of("render", CONTRACT, "--check", "--stdout");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("--check and --stdout contradict each other");
    }

    private VelesRun render(String contract) {
        return VelesRun.of("render", contract, "-o", folder.toString());
    }

    private Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                times.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
