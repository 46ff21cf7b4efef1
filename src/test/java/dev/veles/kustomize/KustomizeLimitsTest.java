package dev.veles.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.manifest.FileTree;
import dev.veles.manifest.Manifest;
import dev.veles.testing.RealKustomize;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KustomizeLimitsTest {
    private static final String CONFIG = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: one%s}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {apiVersion: v1, kind: Pod, metadata: {generateName: a-}} | kustomize takes no object without "metadata.name"
            {apiVersion: v1, kind: List, metadata: {name: a}, items: []} | kustomize takes the kind "List" for a list of objects
            {apiVersion: e.io/v1, kind: AllowList, metadata: {name: a}, items: [1]} | kustomize takes the kind "AllowList" for a list of objects
            """)
    void refusesWhatCannotBeBuilt(String yaml, String reason) {
        refuses(yaml, reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alpha.config.kubernetes.io/transformations",
                "config.k8s.io/id",
                "config.kubernetes.io/index",
                "config.kubernetes.io/origin",
                "config.kubernetes.io/path",
                "internal.config.kubernetes.io/index"
            })
    void refusesAnnotationsThatABuildDrops(String key) {
        refuses(
                CONFIG.formatted(", annotations: {" + key + ": \"1\"}"),
                "kustomize drops the annotation \"" + key + "\"");
    }

    @Test
    void refusesObjectsThatABuildDrops() {
        refuses(
                CONFIG.formatted(", annotations: {config.kubernetes.io/local-config: \"true\"}"),
                "kustomize drops objects with the annotation \"config.kubernetes.io/local-config\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: e.io/v1, kind: AllowList, metadata: {name: a, namespace: one}, spec: {items: [1]}}",
                "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: one, annotations: {config.kubernetes.io/local-config: \"false\"}}}"
            })
    void takesWhatComesBack(String yaml) {
        List<Manifest> manifests = Objects.read("a.yaml", yaml);
        assertThat(KustomizeLimits.refusal(manifests.get(0))).isEmpty();
        for (KustomizeTool tool : RealKustomize.tools()) {
            assertThat(built(tool, yaml)).isEqualTo(Objects.comparable(manifests));
        }
    }

    private void refuses(String yaml, String reason) {
        List<Manifest> manifests = Objects.read("a.yaml", yaml);
        assertThat(KustomizeLimits.refusal(manifests.get(0))).contains(reason);
        EnvironmentManifests environment = Objects.environment("one", manifests);
        assertThatThrownBy(() -> Kustomizer.factor(Map.of("one", environment)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": " + reason);
        for (KustomizeTool tool : RealKustomize.tools()) {
            assertThat(built(tool, yaml)).isNotEqualTo(Objects.comparable(manifests));
        }
    }

    /** What plain files without any overlay give; nothing where the build fails. */
    private Map<String, String> built(KustomizeTool tool, String yaml) {
        Builds builds = new Builds(tool, folder);
        builds.write(new FileTree(Map.of("kustomization.yaml", "resources: [a.yaml]\n", "a.yaml", yaml)));
        return builds.build(".") instanceof BuildResult.Built result ? Builds.objects(result) : Map.of();
    }
}
