package dev.veles.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That Git lists what a walk finds. */
class ListedPathsTest {
    private static final FileWalk.Exclusion GENERATED = (name, isFolder) -> name.endsWith("generated");

    @TempDir
    private Path temporary;

    @Test
    void aListGivesWhatAWalkFinds() throws IOException, TriageException {
        TestRepository repository = TestRepository.in(temporary.toRealPath());
        repository.put(".gitignore", "*.local.yaml\nbuild/\n");
        for (String path : List.of(
                "a.yaml",
                "apps/b.yml",
                "apps/c.json",
                "apps/notes.md",
                "apps/Kustomization",
                "only/text.md",
                ".hidden/d.yaml",
                "apps/.e.yaml",
                "node_modules/f.yaml",
                "web/node_modules/g.yaml",
                "generated/h.yaml",
                "gone.yaml",
                "ünlauts with blanks.yaml")) {
            repository.put(path, "a: b\n");
        }
        repository.commit();
        Path root = repository.folder();
        repository.put("new.yaml", "a: b\n");
        repository.put("apps/x.local.yaml", "a: b\n");
        repository.put("build/y.yaml", "a: b\n");
        Files.delete(root.resolve("gone.yaml"));
        Files.createSymbolicLink(root.resolve("link.yaml"), Path.of("a.yaml"));
        Files.createSymbolicLink(root.resolve("dead.yaml"), Path.of("nothing.yaml"));
        Files.createSymbolicLink(root.resolve("folder"), Path.of("apps"));
        FileNames names = FileNames.below(root, ".");
        FileWalk.Filter filter = new FileWalk.Filter(GENERATED, true);
        FileWalk walked = FileWalk.of(root, names, List.of(root), filter);
        FileWalk listed = FileWalk.listed(root, names, ListedPaths.now(Git.in(root), root), filter);
        assertThat(listed.files()).isEqualTo(walked.files()).contains("new.yaml", "link.yaml", "apps/Kustomization");
        assertThat(listed.folders()).isEqualTo(walked.folders()).contains("", "apps", "only");
        Path apps = root.resolve("apps");
        assertThat(ListedPaths.now(Git.in(apps), apps)).contains("b.yml").doesNotContain("a.yaml");
    }

    @Test
    void aCommitIsListedAsItIs() throws TriageException, IOException {
        TestRepository repository = TestRepository.in(temporary.toRealPath());
        repository
                .put("a.yaml", "a: b\n")
                .put("apps/ü.yaml", "a: b\n")
                .put("apple/c.yaml", "a: b\n")
                .commit();
        repository.put("apps/later.yaml", "a: b\n");
        Git git = Git.in(repository.folder());
        assertThat(ListedPaths.of(git, "HEAD", "")).containsExactly("a.yaml", "apple/c.yaml", "apps/ü.yaml");
        assertThat(ListedPaths.of(git, "HEAD", "./apps/")).containsExactly("ü.yaml");
    }
}
