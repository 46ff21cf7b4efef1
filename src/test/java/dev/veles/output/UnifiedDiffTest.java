package dev.veles.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.veles.testing.Golden;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {
    @TempDir
    Path temp;

    private Path ownTemp = Path.of("");

    @BeforeTry
    void createFolder() throws IOException {
        ownTemp = Files.createTempDirectory("veles-diff");
    }

    @AfterTry
    void removeFolder() {
        new TestFolder(ownTemp).clear();
    }

    @Test
    void showsWhatIsCreatedChangedAndRemoved() throws OutputException {
        TestFolder folder = new TestFolder(temp);
        String lines =
                IntStream.rangeClosed(1, 30).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
        folder.render(TestFolder.tree(
                "veles", "apps/changed.yaml", lines, "apps/kept.yaml", "k\n", "apps/stale.yaml", "s\n"));
        folder.put("apps/stale.yaml", "s\nno line break");
        OutputPlan plan = folder.output()
                .plan(TestFolder.tree(
                        "veles",
                        "apps/changed.yaml",
                        lines.replace("line 2\n", "")
                                .replace("line 9\n", "nine\n")
                                .replace("line 28\n", "line 28\nnew\n"),
                        "apps/kept.yaml",
                        "k\n",
                        "apps/one.yaml",
                        "first\nsecond\n"));

        Golden.check("output/check.diff", UnifiedDiff.of(plan));
        Golden.check("output/dry-run.txt", ChangeList.of(plan).replace(temp.toString(), "out"));
    }

    @Test
    void isEmptyWhereNothingChanges() throws OutputException {
        TestFolder folder = new TestFolder(temp);
        OwnedTree tree = TestFolder.tree("veles", "a.yaml", "a\n");
        folder.render(tree);

        assertThat(UnifiedDiff.of(folder.output().plan(tree))).isEmpty();
        assertThat(ChangeList.of(folder.output().plan(tree))).isEmpty();
    }

    @Test
    void showsNeitherSecretsNorBytesThatAreNoText() throws OutputException, IOException {
        TestFolder folder = new TestFolder(temp);
        OwnedTree tree = TestFolder.tree(
                "veles", "a.yaml", "kind: ConfigMap\ndata:\n  a: shown\n", "b.yaml", "b\n", "c.yaml", "");
        folder.render(tree);
        folder.put("a.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  password: hunter2\n");
        Files.write(temp.resolve("b.yaml"), new byte[] {(byte) 0xfe, 0});
        folder.put("c.yaml", "kind: Kustomization\nsubstituteFrom:\n  - kind: Secret\n    name: shown\n");

        String diff = UnifiedDiff.of(folder.output().plan(tree));

        assertThat(diff)
                .contains("Files a/a.yaml and b/a.yaml differ; a Secret in them is not shown\n")
                .contains("Binary files a/b.yaml and b/b.yaml differ\n")
                .contains("-    name: shown\n")
                .doesNotContain("hunter2");
    }

    /** Holds the diff to the tool that people carry it out with. */
    @Property(tries = 60)
    void gitCarriesItOut(@ForAll("texts") List<String> before, @ForAll("texts") List<String> after)
            throws OutputException, IOException, InterruptedException {
        assumeThat(isGitThere()).as("git is on the PATH").isTrue();
        TestFolder folder = new TestFolder(ownTemp.resolve("out"));
        folder.render(tree(before));
        OutputPlan plan = folder.output().plan(tree(after));
        String diff = UnifiedDiff.of(plan);

        if (!plan.isClean()) {
            Files.createDirectories(folder.root());
            Path patch = Files.writeString(ownTemp.resolve("patch"), diff);
            run(folder.root(), "git", "apply", "--whitespace=nowarn", patch.toString());
        }

        assertThat(folder.files()).isEqualTo(tree(after).files().files());
        assertThat(folder.output().plan(tree(after)).isClean()).isTrue();
    }

    /** Texts of several lines; an empty one stands for no file, since a diff cannot tell the two apart. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> lines = Arbitraries.of("", "a", "b", "c", "- d", "\\ e", "f\r", "--- g");
        Arbitrary<String> texts = lines.list()
                .ofMaxSize(25)
                .flatMap(all -> Arbitraries.of("", "\n").map(end -> all.isEmpty() ? "" : String.join("\n", all) + end));
        return texts.list().ofSize(3);
    }

    private static OwnedTree tree(List<String> texts) {
        String[] files = IntStream.range(0, texts.size())
                .filter(i -> !texts.get(i).isEmpty())
                .boxed()
                .flatMap(i -> List.of("d" + i + "/f", texts.get(i)).stream())
                .toArray(String[]::new);
        return TestFolder.tree("veles", files);
    }

    private static boolean isGitThere() {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "git")));
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // The folder may lie in somebody's repository.
        builder.environment().put("GIT_CEILING_DIRECTORIES", String.valueOf(folder.getParent()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }
}
