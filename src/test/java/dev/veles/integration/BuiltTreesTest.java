package dev.veles.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.veles.kustomize.KustomizeTool;
import dev.veles.manifest.Manifest;
import dev.veles.render.ContractRenderer;
import dev.veles.render.Placement;
import dev.veles.render.RenderedContract;
import dev.veles.render.RenderedEnvironment;
import dev.veles.render.TreeLayout;
import dev.veles.render.TreeRenderer;
import dev.veles.testing.BuiltObjects;
import dev.veles.testing.Contracts;
import dev.veles.testing.RealKustomize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real kustomize builds every tree into exactly the objects that the model gives. */
class BuiltTreesTest {
    @TempDir
    Path folder;

    static Stream<Path> contracts() {
        return Stream.concat(Contracts.paths().stream(), Contracts.regressions().stream());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void kustomizeBuildsTheModelsObjects(Path path) {
        List<KustomizeTool> tools = RealKustomize.tools();
        RenderedContract rendered = ContractRenderer.render(Contracts.read(path));
        BuiltObjects.write(folder, TreeRenderer.render(rendered));
        TreeLayout layout = TreeRenderer.layout(rendered);
        rendered.environments().forEach((name, environment) -> {
            for (KustomizeTool tool : tools) {
                same(tool, layout.overlay(name), environment.at(Placement.APPLICATION));
                same(tool, layout.platform(name), environment.at(Placement.PLATFORM));
                same(tool, layout.operations(name), environment.at(Placement.OPERATIONS));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void fluxFindsEveryPathThatItIsTold(Path path) {
        RenderedContract rendered = ContractRenderer.render(Contracts.read(path));
        BuiltObjects.write(folder, TreeRenderer.render(rendered));
        for (RenderedEnvironment environment : rendered.environments().values()) {
            BuiltObjects.of(environment.at(Placement.CLUSTER)).values().stream()
                    .filter(object -> object.path("kind").asText().equals("Kustomization"))
                    .forEach(object -> assertThat(
                                    folder.resolve(object.at("/spec/path").asText())
                                            .resolve("kustomization.yaml"))
                            .isRegularFile());
        }
    }

    private void same(KustomizeTool tool, String part, List<Manifest> manifests) {
        if (manifests.isEmpty()) {
            assertThat(Files.exists(folder.resolve(part))).as(part).isFalse();
            return;
        }
        Map<String, JsonNode> built = BuiltObjects.build(tool, folder.resolve(part));
        assertThat(built).as("%s of %s", tool, part).isEqualTo(BuiltObjects.of(manifests));
    }
}
