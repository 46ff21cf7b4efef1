package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.veles.testing.RealKustomize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code veles diff} over a Flux repository, with the real git and kustomize. */
class FluxDiffTest {
    private static final Path FLEET = Path.of("src/test/resources/flux-diff/repository");

    @TempDir
    private Path temporary;

    private Path fleet = Path.of("");

    @BeforeEach
    void commitTheFleet() throws IOException {
        assertThat(RealKustomize.tools()).isNotEmpty();
        fleet = temporary.toRealPath().resolve("fleet");
        copy(fleet);
        git("init", "--quiet", "--initial-branch=main");
        commit();
    }

    @Test
    void whatDidNotChangeIsNoDifference() {
        VelesRun run = diff();
        assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("no differences in 11 Kustomizations");
    }

    @Test
    void aChangeOfABaseIsSeenWhereItIsApplied() throws IOException {
        edit("apps/base/wiki/deployment.yaml", "wiki:2.4", "wiki:3.0");
        VelesRun run = diff();
        assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("[flux-system/apps (clusters/prod)]", "[flux-system/apps (clusters/staging)]")
                .contains("git:HEAD/apps/base/wiki/deployment.yaml:1 → " + fleet + "/apps/base/wiki/deployment.yaml:1")
                .contains("wiki:2.4 → registry.example.org/wiki:3.0")
                .contains("image-major-version")
                .contains("touched: 2 of 11 Kustomizations");
    }

    @Test
    void everythingSaysTheSame() throws IOException {
        edit("apps/base/wiki/wiki.ini", "light", "dark");
        edit("clusters/prod/settings.yaml", "wiki.prod", "wiki.live");
        Files.delete(fleet.resolve("clusters/prod/reports.yaml"));
        JsonNode some = json(diff("--format", "json"));
        JsonNode all = json(diff("--format", "json", "--all"));
        assertThat(changes(some)).isNotEmpty().isEqualTo(changes(all));
        for (String key : List.of("risks", "failures", "workloads", "images")) {
            assertThat(some.at("/" + key)).as(key).isEqualTo(all.at("/" + key));
        }
    }

    @Test
    void twoCommitsAndTwoFoldersAreCompared() throws IOException {
        edit("apps/prod/replicas.yaml", "replicas: 3", "replicas: 4");
        String field = "spec.replicas: 3 → 4";
        commit();
        assertThat(VelesRun.of("diff", "--no-config", "--flux", "git:HEAD~1", fleet.toString())
                        .out())
                .contains(field);
        Path checkout = temporary.resolve("checkout");
        copy(checkout);
        VelesRun folders = VelesRun.of("diff", "--no-config", "--flux", checkout.toString(), fleet.toString());
        assertThat(folders.code()).as(folders.transcript()).isEqualTo(ExitCode.FINDINGS);
        assertThat(folders.out()).contains(field);
        VelesRun back = VelesRun.of("diff", "--no-config", "--flux", fleet.toString(), "git:HEAD~1");
        assertThat(back.out()).contains("spec.replicas: 4 → 3");
    }

    @Test
    void aFileThatGitDoesNotTrackYetCountsAndAnIgnoredOneDoesNot() throws IOException {
        write(".gitignore", "*.local.yaml\n");
        commit();
        write("reports/secret.local.yaml", config("local"));
        write("reports/more.yaml", config("more"));
        VelesRun run = diff();
        assertThat(run.out()).contains("added ConfigMap reports/more").doesNotContain("reports/local");
    }

    @Test
    void whatIsCommittedAlthoughItIsIgnoredIsThere() throws IOException {
        write(".gitignore", "*.local.yaml\n");
        write("reports/kept.local.yaml", config("kept"));
        git("add", "--force", "reports/kept.local.yaml");
        commit();
        edit("reports/deployment.yaml", "reports:1.0", "reports:1.1");
        VelesRun run = diff();
        assertThat(run.out()).contains("1 object differs").doesNotContain("removed");
    }

    @Test
    void whatDoesNotBuildIsNotGone() throws IOException {
        Files.delete(fleet.resolve("apps/components/ingress/ingress.yaml"));
        VelesRun run = diff();
        assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out())
                .contains("could not be compared", "build-failed", "ingress.yaml", "did not fail before")
                .doesNotContain("removed");
    }

    @Test
    void whatFailsInACommitIsBuiltAgainInACheckout() throws IOException {
        edit("apps/prod/kustomization.yaml", "resources:", "namePrefix: {}\nresources:");
        commit();
        edit("apps/prod/kustomization.yaml", "namePrefix: {}\n", "");
        VelesRun run = diff();
        assertThat(run.out())
                .contains("failed before, and does not any more")
                .contains("In a checkout of the commit \"kubectl kustomize apps/prod\" says it again.");
    }

    @Test
    void whatFailsAsItDidBeforeIsSaidToDoSo() throws IOException {
        Files.delete(fleet.resolve("apps/components/ingress/ingress.yaml"));
        commit();
        edit("apps/prod/replicas.yaml", "replicas: 3", "replicas: 4");
        VelesRun run = diff();
        assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("failed before as well");
        edit("apps/prod/replicas.yaml", "replicas: 4", "replicas: 3");
        edit("reports/deployment.yaml", "reports:1.0", "reports:1.1");
        VelesRun other = diff();
        assertThat(other.code()).as("what no change reaches is not asked about").isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void whatIsGeneratedAnewIsTheSameUnderAnotherName() throws IOException {
        edit("apps/base/wiki/wiki.ini", "light", "dark");
        assertThat(diff().out())
                .contains("moved ConfigMap wiki/wiki-", "~ data[\"wiki.ini\"]:")
                .doesNotContain("removed", "added", "prune-or-orphan");
    }

    @Test
    void aKustomizationThatGoesTakesItsObjectsAlong() throws IOException {
        Files.delete(fleet.resolve("clusters/prod/reports.yaml"));
        VelesRun run = diff();
        assertThat(run.out())
                .contains("removed Deployment reports/reports")
                .contains("Kustomization \"reports\" goes, and with it one object: Deployment reports/reports");
    }

    @Test
    void whatMovesToAnotherKustomizationMayBeDeletedOnTheWay() throws IOException {
        Files.move(fleet.resolve("infra/prod/namespaces.yaml"), fleet.resolve("reports/namespaces.yaml"));
        VelesRun run = diff();
        assertThat(run.out())
                .contains("error[prune-or-orphan]: Namespace \"wiki\" goes over to Kustomization"
                        + " \"flux-system/reports\"")
                .doesNotContain("namespace-removed");
    }

    @Test
    void whatFluxRefusesFromNowOnIsARisk() throws IOException {
        edit("apps/components/ingress/ingress.yaml", "${HOST}", "${NAME}");
        VelesRun run = diff();
        assertThat(run.out()).contains("flux-variable-unset").contains("NAME");
    }

    @Test
    void aSecretThatVariablesComeFromIsNeverShown() throws IOException {
        write("clusters/prod/secret.yaml", """
                apiVersion: v1
                kind: Secret
                metadata: {name: cluster-secrets, namespace: flux-system}
                stringData: {MOTTO: open-sesame-1}
                data: {DOOR: b3Blbi1zZXNhbWUtMg==}
                """);
        edit(
                "clusters/prod/apps.yaml",
                "substituteFrom:",
                "substituteFrom:\n    - kind: Secret\n      name: cluster-secrets");
        commit();
        edit("apps/base/wiki/deployment.yaml", "replicas: 1", "replicas: 1\n  paused: true # ${MOTTO}");
        edit(
                "apps/base/wiki/deployment.yaml",
                "name: wiki\n        image",
                "name: wiki\n        args: ['${MOTTO}', '${DOOR}']\n        image");
        edit("clusters/prod/secret.yaml", "open-sesame-1", "open-sesame-3");
        for (String format : List.of("text", "json", "markdown", "html")) {
            String out = diff("--format", format).out();
            assertThat(out).doesNotContain("sesame", "b3Blbi").contains("${MOTTO}", "${DOOR}", "cluster-secrets");
        }
    }

    @Test
    void aChangeThatReachesNothingIsSaid() throws IOException {
        edit("unused/config.yaml", "a: b", "a: c");
        VelesRun run = diff();
        assertThat(run.code()).as(run.transcript()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("unused/config.yaml", "nothing of Flux applies");
    }

    @Test
    void whereNoFluxIsTheOtherFormIsNamed() throws IOException {
        Path plain = temporary.resolve("plain");
        Files.createDirectories(plain);
        Files.writeString(plain.resolve("a.yaml"), config("a"));
        VelesRun run = VelesRun.of("diff", "--no-config", "--flux", plain.toString(), plain.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("no Flux Kustomization is in").contains("veles diff OLD NEW");
    }

    @Test
    void optionsThatContradictEachOtherAreTold() {
        assertThat(VelesRun.of("diff", "--all", "a", "b").err()).contains("--all without --flux");
        assertThat(VelesRun.of("diff", "--flux", "contracts/veles.yaml", "--against", "out")
                        .err())
                .contains("--flux and --against");
        assertThat(VelesRun.of("diff", "--flux", "pom.xml", "pom.xml").err()).contains("is no folder");
        assertThat(VelesRun.of("diff", "--flux", "git:no-such-ref", fleet.toString())
                        .err())
                .contains("no-such-ref");
    }

    @Test
    void withoutKustomizeNothingIsCompared() {
        VelesRun run = VelesRun.withPath("", "diff", "--no-config", "--flux", fleet.toString(), fleet.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("kustomize");
    }

    private VelesRun diff(String... options) {
        List<String> args = new ArrayList<>(List.of("diff", "--no-config", "--flux", "git:HEAD", fleet.toString()));
        args.addAll(List.of(options));
        return VelesRun.of(args.toArray(String[]::new));
    }

    private static JsonNode json(VelesRun run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    private static List<String> changes(JsonNode report) {
        List<String> changes = new ArrayList<>();
        for (JsonNode part : report.get("parts")) {
            for (JsonNode object : part.get("objects")) {
                changes.add(part.get("name").asText() + " " + object);
            }
        }
        return changes;
    }

    private static String config(String name) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + ", namespace: reports}\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = fleet.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void edit(String path, String from, String to) throws IOException {
        String text = Files.readString(fleet.resolve(path));
        assertThat(text).contains(from);
        write(path, text.replace(from, to));
    }

    private void commit() {
        git("add", "--all");
        git("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message=x");
    }

    private void git(String... args) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(args));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(fleet.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void copy(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(FLEET)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(FLEET.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
