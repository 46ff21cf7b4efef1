package dev.veles.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void takesYamlAndJsonAndLeavesOutWhatFluxDoesNotFetch() throws IOException {
        write("a.yaml", "b/c.yml", "b/d.json", "b/Kustomization", "b/e.txt", "b/.hidden.yaml", ".cache/f.yaml");
        write("node_modules/g.yaml", "b/node_modules/h.yaml", "empty/i.txt");

        FileWalk walk = FileWalk.all(root, FileNames.below(root, "."));

        assertThat(walk.files()).containsExactly("a.yaml", "b/Kustomization", "b/c.yml", "b/d.json");
        assertThat(walk.folders()).containsExactly("", "b", "empty");
        assertThat(walk.named()).isEmpty();
    }

    @Test
    void takesWhatIsNamedWhateverItsName() throws IOException {
        write("a.txt", ".hidden/b.yaml", "c/d.yaml", "c/e.yaml");

        FileWalk walk = walk(List.of("a.txt", ".hidden", "c/d.yaml", "c"), FileWalk.Filter.NONE);

        assertThat(walk.files()).containsExactly(".hidden/b.yaml", "a.txt", "c/d.yaml", "c/e.yaml");
        assertThat(walk.named()).containsExactly("a.txt", "c/d.yaml");
        assertThat(walk.folders()).containsExactly(".hidden", "c");
    }

    @Test
    void leavesOutWhatIsExcludedOrIgnoredFromTheRootOn() throws IOException {
        write("a/b/c.yaml", "a/b/d.yaml", "a/b/e/f.yaml", "a/g.yaml");
        Files.writeString(root.resolve(".gitignore"), "d.yaml\n");
        FileWalk.Filter filter = new FileWalk.Filter((name, folder) -> folder && name.equals("a/b/e"), true);

        assertThat(walk(List.of("a/b"), filter).files()).containsExactly("a/b/c.yaml");
    }

    @Test
    void saysWhichLinksItDoesNotFollow() throws IOException {
        write("a/b.yaml", "other/c.yaml");
        Files.createSymbolicLink(root.resolve("a/self"), Path.of("."));
        Files.createSymbolicLink(root.resolve("a/out"), Path.of("../other"));
        Files.createSymbolicLink(root.resolve("a/round.yaml"), Path.of("round.yaml"));
        Files.createSymbolicLink(root.resolve("a/.hidden"), Path.of("../other"));
        Files.createSymbolicLink(root.resolve("a/text"), Path.of("nowhere"));

        FileWalk walk = walk(List.of("a"), FileWalk.Filter.NONE);

        assertThat(walk.files()).containsExactly("a/b.yaml");
        assertThat(walk.dead()).containsExactly("a/out", "a/round.yaml");
    }

    @Test
    void readsTheFilesInTheirOrderAndFailsForOneThatIsGone() throws IOException {
        write("b.yaml", "a.yaml");
        FileWalk walk = FileWalk.all(root, FileNames.below(root, "."));
        assertThat(Repository.read(walk).files().keySet()).containsExactly("a.yaml", "b.yaml");

        Files.delete(root.resolve("a.yaml"));

        assertThatThrownBy(() -> Repository.read(walk))
                .isInstanceOf(IOException.class)
                .hasMessage("a.yaml: no such file");
    }

    private FileWalk walk(List<String> starts, FileWalk.Filter filter) throws IOException {
        return FileWalk.of(
                root,
                FileNames.below(root, "."),
                starts.stream().map(root::resolve).toList(),
                filter);
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "a: 1\n");
        }
    }
}
