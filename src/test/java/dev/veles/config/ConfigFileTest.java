package dev.veles.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir
    Path root;

    @Test
    void takesTheNearest() throws IOException {
        Path outer = write("repository/.veles.yaml");
        Path inner = write("repository/apps/.veles.yaml");
        Path deep = Files.createDirectories(root.resolve("repository/apps/shop/base"));
        assertThat(ConfigFile.find(deep)).contains(inner);
        assertThat(ConfigFile.find(root.resolve("repository"))).contains(outer);
    }

    @Test
    void staysInTheRepository() throws IOException {
        write(".veles.yaml");
        write("repository/.git");
        Path deep = Files.createDirectories(root.resolve("repository/apps"));
        assertThat(ConfigFile.find(deep)).isEmpty();
        Path own = write("repository/.veles.yaml");
        assertThat(ConfigFile.find(deep)).contains(own);
    }

    @Test
    void pathsAreRelativeToItsFolder() {
        Path repository = root.resolve("repository");
        PathBase base = new PathBase(repository, repository.resolve("apps"));
        assertThat(base.nameOf("contracts/veles.yaml")).isEqualTo("../contracts/veles.yaml");
        assertThat(base.nameOf("apps")).isEqualTo(".");
        assertThat(base.pathOf("shop/a.yaml")).isEqualTo("apps/shop/a.yaml");
        assertThat(base.pathOf("../clusters/a.yaml")).isEqualTo("clusters/a.yaml");
        assertThat(base.pathOf("../../other/a.yaml")).isEqualTo("../other/a.yaml");
        assertThat(base.pathOf(repository.resolve("apps/shop/a.yaml").toString()))
                .isEqualTo("apps/shop/a.yaml");
        assertThat(base.matches(List.of(PathGlob.of("apps/shop/")), "shop", true))
                .isTrue();
        assertThat(base.matches(List.of(PathGlob.of("apps/shop/")), "shop", false))
                .isFalse();
    }

    @Test
    void namesStayAsTheyAreWhereTheConfigurationIs() {
        PathBase base = PathBase.of(root);
        assertThat(base.nameOf("./contracts/veles.yaml")).isEqualTo("./contracts/veles.yaml");
        assertThat(base.pathOf("./contracts/veles.yaml")).isEqualTo("contracts/veles.yaml");
        assertThat(base.pathOf("<stdin>")).isEqualTo("<stdin>");
    }

    private Path write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
