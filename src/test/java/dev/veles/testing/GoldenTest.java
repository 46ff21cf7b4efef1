package dev.veles.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
    @TempDir
    Path root;

    @Test
    void createsAMissingFileAndFails() {
        assertThatThrownBy(() -> Golden.check(root, "area/new.txt", "text", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was missing");
        assertThat(root.resolve("area/new.txt")).hasContent("text");
        Golden.check(root, "area/new.txt", "text", false);
    }

    @Test
    void keepsADifferingFileUnlessToldToUpdate() throws Exception {
        Path file = Files.writeString(root.resolve("a.txt"), "old");
        assertThatThrownBy(() -> Golden.check(root, "a.txt", "new", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dveles.golden=update");
        assertThat(file).hasContent("old");
    }

    @Test
    void rewritesWhenToldAndStillFails() throws Exception {
        Path file = Files.writeString(root.resolve("a.txt"), "old");
        assertThatThrownBy(() -> Golden.check(root, "a.txt", "new", true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("rewritten");
        assertThat(file).hasContent("new");
        Golden.check(root, "a.txt", "new", true);
    }
}
