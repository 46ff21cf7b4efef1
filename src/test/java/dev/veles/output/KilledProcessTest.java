package dev.veles.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.manifest.FileTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends real processes while they write. Where the system kills them is luck, what it leaves is not. */
class KilledProcessTest {
    @TempDir
    Path temp;

    private TestFolder folder;

    @BeforeEach
    void beginWithATree() throws OutputException {
        folder = new TestFolder(temp.resolve("out"));
        folder.put("README", "foreign");
        folder.render(tree(0));
    }

    @Test
    void aKilledProcessLosesNothing() throws Exception {
        for (int round = 0; round < 6; round++) {
            Process writer = start("write");
            Thread.sleep(3L * round);
            writer.destroyForcibly();
            assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();

            folder.render(TestFolder.tree("other", "other.yaml", "round " + round + "\n"));

            assertThat(withoutOther()).isIn(withReadme(tree(0)), withReadme(tree(1)));
            folder.render(tree(0));
        }
    }

    @Test
    void aStoppedProcessEndsItsWrite() throws Exception {
        for (int round = 0; round < 3; round++) {
            Process writer = start("write");
            Thread.sleep(5L * round);
            writer.destroy();
            assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();

            assertThat(withoutOther()).isIn(withReadme(tree(0)), withReadme(tree(1)));
            assertThat(folder.root().resolve(".veles/.staging/journal")).doesNotExist();
        }
    }

    @Test
    void anotherProcessIsLeftToEnd() throws Exception {
        Process holder = start("hold");
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> folder.render(tree(1))))
                    .hasMessageStartingWith("another veles is writing into");
        } finally {
            holder.destroyForcibly();
        }
        assertThat(holder.waitFor(20, TimeUnit.SECONDS)).isTrue();
        folder.render(tree(1));
    }

    /** The class path of the process has no diff library: a check that finds nothing must not need it. */
    @Test
    void aCleanCheckLoadsNoDiffLibrary() throws Exception {
        Process checker = start("check");
        assertThat(checker.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(checker.exitValue()).isZero();
    }

    /** Starts a process, and returns when it is about to do its work. */
    private Process start(String task) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        place(OutputFolder.class) + java.io.File.pathSeparator + place(Writer.class),
                        Writer.class.getName(),
                        task,
                        folder.root().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assertThat(said).isEqualTo("ready");
        return process;
    }

    private static String place(Class<?> type) {
        return Path.of(java.net.URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private Map<String, String> withoutOther() {
        Map<String, String> files = folder.files();
        files.remove("other.yaml");
        return files;
    }

    private static Map<String, String> withReadme(OwnedTree tree) {
        Map<String, String> files = new TreeMap<>(tree.files().files());
        files.put("README", "foreign");
        return files;
    }

    /** Two trees of sixty files that have no content, and only some names, in common. */
    private static OwnedTree tree(int version) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            String folder = i % 3 == 0 ? "apps/only" + version : "apps/both";
            files.put(folder + "/" + i + ".yaml", ("version " + version + " of " + i + "\n").repeat(100));
        }
        return OwnedTree.whole("veles", new FileTree(files));
    }

    /** What runs in the other process. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws Exception {
            Path root = Path.of(args[1]);
            OutputFolder folder = new OutputFolder(root, new FaultyDisk(FaultyDisk.Fault.NONE, 0));
            switch (args[0]) {
                case "check" -> {
                    String diff = UnifiedDiff.of(folder.plan(tree(0))) + ChangeList.of(folder.plan(tree(0)));
                    System.out.println(diff.isEmpty() ? "ready" : diff);
                }
                case "hold" -> {
                    FolderLock lock = FolderLock.take(new RealDisk(), root);
                    System.out.println("ready");
                    Thread.sleep(60_000);
                    lock.close();
                }
                default -> writeForEver(folder);
            }
        }

        private static void writeForEver(OutputFolder folder) {
            System.out.println("ready");
            try {
                for (int version = 1; ; version = 1 - version) {
                    folder.write(tree(version), false);
                }
            } catch (OutputException e) {
                // A process that is told to stop begins no further write; anything else is worth a look.
                if (!e.getMessage().equals("veles was told to stop")) {
                    System.err.println(e.getMessage());
                }
            }
        }
    }
}
