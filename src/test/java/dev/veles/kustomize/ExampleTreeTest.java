package dev.veles.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.veles.testing.Golden;
import dev.veles.testing.RealKustomize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One application in two environments that differ in every way that a contract is likely to ask for. */
class ExampleTreeTest {
    private static final Path INPUT = Path.of("src", "test", "resources", "kustomize", "two-environments");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "kustomize", "two-environments");

    @TempDir
    Path folder;

    @Test
    void isTheTreeThatPeopleWouldWrite() throws IOException {
        Map<String, String> files = tree().files("# Generated.\n").files();
        assertAll(files.entrySet().stream()
                .map(file -> () -> Golden.check("kustomize/two-environments/" + file.getKey(), file.getValue())));
        try (Stream<Path> golden = Files.walk(GOLDEN)) {
            assertThat(golden.filter(Files::isRegularFile)
                            .map(GOLDEN::relativize)
                            .map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(files.keySet());
        }
    }

    @Test
    void buildsToTheManifestsOfEachEnvironment() throws IOException {
        for (KustomizeTool tool : RealKustomize.tools()) {
            Builds builds = new Builds(tool, folder);
            Map<String, EnvironmentManifests> environments = environments();
            builds.write(tree());
            environments.forEach((name, manifests) ->
                    assertThat(builds.overlay(name)).as("%s of %s", tool, name).isEqualTo(Builds.expected(manifests)));
        }
    }

    private static KustomizeTree tree() throws IOException {
        return Kustomizer.factor(environments());
    }

    private static Map<String, EnvironmentManifests> environments() throws IOException {
        Map<String, EnvironmentManifests> environments = new LinkedHashMap<>();
        environments.put("atlas", Objects.environment("shop", Files.readString(INPUT.resolve("atlas.yaml"))));
        environments.put("lab", Objects.environment("shop-lab", Files.readString(INPUT.resolve("lab.yaml"))));
        return environments;
    }
}
