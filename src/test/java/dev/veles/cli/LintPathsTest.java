package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintPathsTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve("one/.git"));
        Files.createDirectories(folder.resolve("one/apps/deep"));
        Files.createDirectories(folder.resolve("two/apps"));
        Files.writeString(folder.resolve("two/.git"), "gitdir: elsewhere\n");
        Files.createDirectories(folder.resolve("none/apps"));
        Files.writeString(folder.resolve("none/a.yaml"), "");
    }

    @Test
    void aRepositoryIsTheNearestFolderThatGitKnows() {
        assertThat(paths("one/apps/deep", "two/apps", "one", "one/apps/.."))
                .extracting(LintPaths::root)
                .containsExactly(folder.resolve("one"), folder.resolve("two"));
        assertThat(paths("one/apps/deep", "two/apps", "one").get(0).starts())
                .containsExactly(folder.resolve("one/apps/deep"), folder.resolve("one"));
    }

    @Test
    void withoutGitItIsTheFolderItselfOrThatOfAFile() {
        assertThat(paths("none/apps", "none/a.yaml"))
                .extracting(LintPaths::root)
                .containsExactly(folder.resolve("none/apps"), folder.resolve("none"));
        assertThat(LintPaths.of(List.of("src/main")).get(0).root())
                .isEqualTo(Path.of("").toAbsolutePath());
    }

    @Test
    void whatLiesInAnotherPathIsNotLookedAtTwice() {
        assertThat(paths("none/apps", "none", "two"))
                .extracting(LintPaths::root)
                .containsExactly(folder.resolve("none"), folder.resolve("two"));
        assertThat(paths("none/apps", "none").get(0).starts())
                .containsExactly(folder.resolve("none"), folder.resolve("none/apps"));
    }

    @Test
    void allPathsHaveOneTop() {
        assertThat(paths("one/apps/deep", "one/apps").get(0).top()).isEqualTo(folder.resolve("one/apps"));
    }

    @Test
    void inACopyThePathsAreThoseThatAreThere() throws IOException {
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy.resolve("one/apps"));

        LintPaths moved = paths("one/apps", "one/apps/deep").get(0).in(folder, copy);

        assertThat(moved.root()).isEqualTo(copy.resolve("one"));
        assertThat(moved.starts()).containsExactly(copy.resolve("one/apps"));
    }

    @Test
    void aPathWithNothingThereIsRefused() {
        assertThatThrownBy(() -> paths("one", "gone"))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith("gone\": no such file or folder");
    }

    private List<LintPaths> paths(String... paths) {
        return LintPaths.of(List.of(paths).stream()
                .map(path -> folder.resolve(path).toString())
                .toList());
    }
}
