package dev.veles.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FluxRootTest {
    @TempDir
    Path root = Path.of("");

    @Test
    void isTheFolderInWhichMostPathsAreThere() throws IOException {
        Files.createDirectories(root.resolve("examples/flux/apps/one"));
        Files.createDirectories(root.resolve("apps/one"));
        write("examples/flux/clusters/a.yaml", "./apps/one");
        write("examples/flux/clusters/b.yaml", "clusters");

        assertThat(root("examples/flux")).isEqualTo(root.resolve("examples/flux"));
        assertThat(root("examples/flux/clusters")).isEqualTo(root.resolve("examples/flux"));
        assertThat(root("")).isEqualTo(root);
    }

    @Test
    void isTheUpperOneWhereNothingTells() throws IOException {
        Files.createDirectories(root.resolve("examples/apps"));
        Files.createDirectories(root.resolve("apps"));
        write("examples/a.yaml", "./apps");
        write("examples/b.yaml", "./gone");
        write("examples/c.yaml", "\"\\0\"");
        write("examples/d.yaml", "./");

        assertThat(root("examples")).isEqualTo(root);
    }

    private Path root(String start) throws IOException {
        Repository repository = Repository.read(FileWalk.all(root, FileNames.below(root, ".")));
        return FluxRoot.of(repository, root.resolve(start));
    }

    private void write(String path, String applied) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\nspec: {path: "
                        + applied + "}\n");
    }
}
