package dev.veles.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferentFilesTest {
    @TempDir
    private Path temporary;

    @Test
    void whatIsNotTheSameIsFoundWhicheverFolderHasIt() throws IOException {
        Path one = Files.createDirectories(temporary.resolve("one"));
        Path other = Files.createDirectories(temporary.resolve("other"));
        write(one, "same.yaml", "a");
        write(other, "same.yaml", "a");
        write(one, "apps/changed.bin", "a\u0000b");
        write(other, "apps/changed.bin", "a\u0000c");
        write(one, "gone.md", "a");
        write(other, "apps/.hidden/new", "a");
        write(one, ".git/config", "a");
        write(other, "web/node_modules/x.js", "a");
        link(one, "kept", "same.yaml");
        link(other, "kept", "same.yaml");
        link(one, "turned", "same.yaml");
        link(other, "turned", "gone.md");
        link(one, "written-out", "same.yaml");
        write(other, "written-out", "a");
        assertThat(DifferentFiles.between(one, other))
                .containsExactly("apps/.hidden/new", "apps/changed.bin", "gone.md", "turned", "written-out")
                .isEqualTo(DifferentFiles.between(other, one));
        assertThat(DifferentFiles.between(one, one)).isEmpty();
    }

    private static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void link(Path folder, String path, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(path), Path.of(target));
    }
}
