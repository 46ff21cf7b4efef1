package dev.veles.kustomize;

import dev.veles.manifest.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Trees on disk, built by a real tool. */
final class Builds {
    private final KustomizeTool tool;
    private final Path folder;

    Builds(KustomizeTool tool, Path folder) {
        this.tool = tool;
        this.folder = folder;
    }

    void write(KustomizeTree tree) {
        write(tree.files("# Generated.\n"));
    }

    void write(FileTree tree) {
        tree.files().forEach((path, text) -> {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    BuildResult build(String path) {
        return tool.build(folder.resolve(path));
    }

    /** The objects of an environment as the tool builds them. */
    Map<String, String> overlay(String environment) {
        BuildResult result = build("overlays/" + environment);
        if (result instanceof BuildResult.Built built && built.warnings().isEmpty()) {
            return objects(built);
        }
        throw new AssertionError(tool + " of " + environment + ": " + result);
    }

    static Map<String, String> objects(BuildResult.Built built) {
        return Objects.comparable(Objects.read("built", built.text()));
    }

    /** The objects of an environment as they should be. */
    static Map<String, String> expected(EnvironmentManifests manifests) {
        return Objects.comparable(manifests.parts().stream().map(Part::manifest).toList());
    }
}
