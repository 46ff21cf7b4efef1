package dev.veles.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a walk leaves out is what the real git leaves out. */
class GitignoreTest {
    private static final List<String> FILES = List.of(
            "a.yaml",
            "b.yaml",
            "a b.yaml",
            "#a.yaml",
            "!a.yaml",
            "out.yaml/a.yaml",
            "build/a.yaml",
            "build/keep.yaml",
            "deep/build/a.yaml",
            "deep/down/a.yaml",
            "deep/down/b.yaml",
            "deep/down/under/a.yaml",
            "deep/x1.yaml",
            "deep/x2.yaml",
            "deep/x[1].yaml",
            "umläut.yaml");

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*.yaml",
                "a.yaml",
                "/a.yaml",
                "build",
                "build/",
                "/build/",
                "a.yaml/",
                "out.yaml/",
                "deep/*.yaml",
                "deep/**",
                "deep/**/a.yaml",
                "**/down",
                "**/down/*",
                "/**/a.yaml",
                "down/a.yaml",
                "deep/*/a.yaml",
                "x?.yaml",
                "x[1-9].yaml",
                "x[!1].yaml",
                "x\\[1\\].yaml",
                "a b.yaml",
                "a\\ b.yaml   ",
                "b.yaml   ",
                "# a.yaml",
                "\\#a.yaml",
                "\\!a.yaml",
                "*.yaml\n!a.yaml",
                "build/*\n!build/keep.yaml",
                "build/\n!build/keep.yaml",
                "/*\n!/deep\n/deep/*\n!/deep/down",
                "uml*",
                "de*/**/under",
                "a**b.yaml",
                "***/a.yaml",
                "[",
                "x[",
                "a.yaml\r\nb.yaml\r\n"
            })
    void leavesOutWhatGitLeavesOut(String ignore) throws Exception {
        files(ignore);

        assertThat(walked(true)).isEqualTo(git());
    }

    @Test
    void aFileFurtherDownHasTheLastWord() throws Exception {
        files("a.yaml\n*.tmp\n");
        Files.writeString(root.resolve("deep/.gitignore"), "!a.yaml\n/x1.yaml\n");
        Files.writeString(root.resolve("deep/down/.gitignore"), "a.yaml\n");

        assertThat(walked(true)).isEqualTo(git());
    }

    @Test
    void aWalkBelowKnowsWhatStandsAbove() throws Exception {
        files("a.yaml\n");
        NavigableSet<String> expected = new TreeSet<>(git());
        expected.removeIf(path -> !path.startsWith("deep/down/"));

        FileWalk.Filter filter = new FileWalk.Filter((name, isFolder) -> false, true);
        FileWalk walk = FileWalk.of(root, FileNames.absolute(root), List.of(root.resolve("deep/down")), filter);
        assertThat(walk.files()).isEqualTo(expected);
    }

    @Test
    void withoutTheWishNothingIsLeftOut() throws Exception {
        files("*\n");

        assertThat(walked(false)).isEqualTo(new TreeSet<>(FILES));
    }

    private void files(String ignore) throws IOException {
        for (String file : FILES) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "a: 1\n");
        }
        Files.writeString(root.resolve(".gitignore"), ignore);
    }

    private NavigableSet<String> walked(boolean gitignore) throws IOException {
        FileWalk.Filter filter = new FileWalk.Filter((name, isFolder) -> false, gitignore);
        return FileWalk.of(root, FileNames.absolute(root), List.of(root), filter)
                .files();
    }

    private Set<String> git() throws Exception {
        git("init", "-q");
        Set<String> files = new TreeSet<>(
                List.of(git("ls-files", "-co", "--exclude-standard", "-z").split("\0")));
        files.removeIf(file -> !file.endsWith(".yaml"));
        return files;
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }
}
