package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in folders, and what is made of it: nothing is passed over in silence. */
class LintInputsTest {
    private static final String[] NAMES = {"--select", "names"};

    @TempDir
    Path folder = Path.of("");

    private TestRepository repository = new TestRepository(folder);

    @BeforeEach
    void begin() throws IOException {
        repository = TestRepository.in(folder.resolve("repository"));
    }

    @Test
    void whatIsCommittedIsJudgedWhateverIgnoresIt(@TempDir Path root) throws Exception {
        String object = "apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData: { password: hunter2-prod }\n";
        for (String file : List.of("env/held.yaml", "env/other.yaml", "open.yaml")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), object);
        }
        for (String command : List.of("init -q", "add env/held.yaml")) {
            List<String> words = new ArrayList<>(List.of("git"));
            words.addAll(List.of(command.split(" ", -1)));
            Process process = new ProcessBuilder(words).directory(root.toFile()).start();
            assertThat(process.waitFor()).isZero();
        }
        Files.writeString(root.resolve(".gitignore"), "env/\n");

        VelesRun run = VelesRun.of("lint", root.toString());

        assertThat(run.out().lines().filter(line -> line.contains("error[secret-plaintext]")))
                .extracting(line -> line.substring(root.toString().length() + 1, line.indexOf(':')))
                .containsExactly("env/held.yaml", "open.yaml");
    }

    @Test
    void aBuildWithoutObjectsIsNoFolderWithoutFiles() throws IOException {
        repository.write("kustomization.yaml", "resources: [later.yaml]\n").write("later.yaml", "# to be written\n");
        String path = repository.root().toString();

        VelesRun run = VelesRun.of("lint", "--no-config", path);

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("nothing to lint: no Kubernetes object comes out of the Kustomizations in " + path);
    }

    @Test
    void aLinkIsFollowedWhereSomebodyNamesIt() throws IOException {
        Path outside = folder.resolve("outside");
        Files.createDirectories(outside.resolve("deep"));
        Files.writeString(outside.resolve("deep/a.yaml"), TestRepository.service("a"));
        repository.write("apps/b.yaml", TestRepository.service("b"));
        Files.createSymbolicLink(repository.root().resolve("away"), outside);
        Files.createSymbolicLink(repository.root().resolve("here"), Path.of("apps"));
        Files.createSymbolicLink(repository.root().resolve("gone.yaml"), Path.of("nowhere"));
        Files.createSymbolicLink(repository.root().resolve("link.yaml"), Path.of("apps/b.yaml"));

        assertThat(repository.found(List.of("away"), NAMES))
                .containsExactly("away/deep/a.yaml:8:30: error[service-target-port-numeric]");
        assertThat(repository.found(List.of("."), NAMES))
                .containsExactly(
                        "apps/b.yaml:8:30: error[service-target-port-numeric]",
                        "link.yaml:8:30: error[service-target-port-numeric]",
                        "away: not judged",
                        "gone.yaml: not judged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.yaml", "a\"'.yaml", "100%.json", "ü.yml", "a\nb.yaml", "-.yaml", "#.yaml"})
    void filesMayHaveAnyName(String name) throws IOException {
        repository.write("k/" + name, TestRepository.service("a"));
        repository.write("k/kustomization.yaml", "resources: [" + quoted(name) + "]\n");

        VelesRun run = repository.lint(List.of("k"), NAMES);

        assertThat(run.out())
                .contains(":8:30: error[service-target-port-numeric]")
                .contains("1 error");
        assertThat(repository.lint(List.of("k/" + name), NAMES).out()).contains("1 error");
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Test
    void whatIsNamedTwiceIsJudgedOnce() throws IOException {
        repository.write("apps/a.yaml", TestRepository.service("a"));

        for (List<String> paths : List.of(
                List.of(".", "apps"), List.of("apps", "apps/"), List.of("apps/a.yaml", "."), List.of("apps/../apps"))) {
            assertThat(repository.found(paths, NAMES))
                    .containsExactly("apps/a.yaml:8:30: error[service-target-port-numeric]");
        }
    }

    @Test
    void namesThatNothingCanHaveLeadNowhere() throws IOException {
        repository
                .write("clusters/a.yaml", TestRepository.flux("a", "\"./a\\0b\"", ""))
                .write("apps/kustomization.yaml", "resources: [\"a\\0b\", ../missing]\n");

        assertThat(repository.found(List.of(".")))
                .contains("clusters/a.yaml:8:9: warning[flux-path-missing]")
                .anyMatch(it -> it.startsWith("apps/kustomization.yaml:"));
    }

    @Test
    void whatFailsWithoutSomethingElsewhereIsSaid() throws IOException {
        repository.write("apps/kustomization.yaml", """
                resources: ["https://example.org/a.yaml"] # veles:ignore remote-resource it is ours
                patches: [{patch: "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}"}]
                """);

        assertThat(repository.found(List.of("."), "--kustomize", "require")).containsExactly("apps: not judged");
    }

    /** Each file that was walked is judged, has a finding, or is listed as skipped. */
    @ParameterizedTest
    @ValueSource(strings = {"auto", "off"})
    void everyFileIsAccountedFor(String kustomize) throws IOException {
        String mistake = TestRepository.service("a");
        repository
                .write("clusters/one.yaml", TestRepository.flux("one", "./apps/flux", ""))
                .write("clusters/none.yaml", TestRepository.flux("none", "./apps/none", ""))
                .write("apps/flux/a.yaml", mistake)
                .write("apps/fails/kustomization.yaml", "resources: [a.yaml, gone.yaml]\n")
                .write("apps/fails/a.yaml", mistake)
                .write("apps/fails/unlisted.yaml", mistake)
                .write("apps/builds/kustomization.yaml", "resources: [a.yaml, ../base]\ncomponents: [../part]\n")
                .write("apps/builds/a.yaml", mistake)
                .write("apps/builds/unlisted.yaml", mistake)
                .write("apps/base/Kustomization", "resources: [b.yaml]\n")
                .write("apps/base/b.yaml", mistake.replace("name: a", "name: b"))
                .write(
                        "apps/part/kustomization.yaml",
                        "kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\n")
                .write("apps/unused/kustomization.yml", "kind: Component\nresources: [a.yaml]\n")
                .write("apps/unused/a.yaml", mistake)
                .write("apps/broken/kustomization.yaml", "resources: [a.yaml\n")
                .write("apps/broken/a.yaml", mistake)
                .write("apps/round/one/kustomization.yaml", "resources: [../two, a.yaml]\n")
                .write("apps/round/one/a.yaml", mistake)
                .write("apps/round/two/kustomization.yaml", "resources: [../one]\n")
                .write("loose/a.yaml", mistake)
                .write("loose/a.json", "{\"a\": 1}")
                .write("loose/broken.yaml", "apiVersion: v1\nkind: [\n")
                .write("loose/template.yaml", "apiVersion: v1\nkind: {{ a }}\n")
                .write("loose/empty.yaml", "")
                .write("loose/comment.yaml", "# apiVersion, kind\n")
                .write("chart/Chart.yaml", "name: a\n")
                .write("chart/templates/a.yaml", "{{ if a }}\n");

        VelesRun run = repository.lint(List.of("."), "--select", "names", "--kustomize", kustomize, "-v");

        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        for (String file : files()) {
            boolean clean = file.startsWith(kustomize.equals("off") ? "clusters/" : "clusters/one")
                    || (isKustomization(file) && !file.contains("broken"));
            if (!clean) {
                assertThat(run.out()).contains(file + ":");
            }
        }
    }

    private static boolean isKustomization(String file) {
        return file.toLowerCase(java.util.Locale.ROOT).contains("kustomization");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(repository.root())) {
            return new ArrayList<>(new TreeSet<>(all.filter(Files::isRegularFile)
                    .map(file -> repository.root().relativize(file).toString())
                    .toList()));
        }
    }
}
