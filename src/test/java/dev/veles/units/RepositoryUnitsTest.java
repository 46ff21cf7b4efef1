package dev.veles.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.build.Builds;
import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files of a repository; kustomize itself is played. */
class RepositoryUnitsTest {
    private static final String OBJECT = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";

    @TempDir
    Path root;

    @Test
    void whatSeveralRootsBreakOnIsSaidOnce() throws IOException {
        write("a/kustomization.yaml", "resources: [ ../base ]\n");
        write("b/kustomization.yaml", "resources: [ ../base ]\n");
        write("base/kustomization.yaml", "resources: [ gone.yaml ]\n");

        UnitsResult result = built(
                folder -> new BuildResult.Failed(
                        "Error: accumulating resources: accumulation err='accumulating "
                                + "resources from '../base': read ../base: is a directory': recursed accumulation of path '../base': "
                                + "accumulating resources from 'gone.yaml': open ../base/gone.yaml: no such file or directory"));

        assertThat(result.findings())
                .extracting(it -> it.location() + " " + it.message())
                .containsExactly("base/kustomization.yaml:1:14 the kustomization does not build: "
                        + "\"base/gone.yaml\" is not there");
    }

    @Test
    void whatDoesNotBuildAmongTemplatesIsOneOfThem() throws IOException {
        write("hack/templates/app/kustomization.yaml", "resources: [ ../base ]\n");
        write("hack/templates/app/patch.yaml", "env: {{ env }}\n");
        write("hack/templates/other/kustomization.yaml", "{% if x %}\nresources: []\n{% endif %}\n");
        write("hack/templates/other/kubernetes.yaml", OBJECT);
        write("docs/template/kustomization.yaml", "resources: [ gone.yaml ]\n");

        UnitsResult result = built(folder -> new BuildResult.Failed("Error: no"));

        assertThat(result.findings())
                .extracting(it -> it.rule() + " " + it.location())
                .containsExactly("build-failed docs/template/kustomization.yaml:1:1");
        assertThat(result.skipped())
                .extracting(it -> it.cause() + " " + it.file())
                .containsExactly(
                        "TEMPLATE hack/templates/app/kustomization.yaml",
                        "OTHER hack/templates/app/patch.yaml",
                        "TEMPLATE hack/templates/other/kustomization.yaml");
        assertThat(result.units()).extracting(RepositoryUnit::folder).contains("hack/templates/other");
    }

    @Test
    void whatFluxAppliesIsNoTemplate() throws IOException {
        write("templates/kustomization.yaml", "resources: [ a.yaml ]\n");
        write("templates/a.yaml", "apiVersion: v1\nkind: {{ kind }}\n");
        write("flux.yaml", """
                apiVersion: kustomize.toolkit.fluxcd.io/v1
                kind: Kustomization
                metadata: {name: app, namespace: flux-system}
                spec: {path: ./templates, sourceRef: {kind: GitRepository, name: flux-system}}
                """);

        assertThat(built(folder -> new BuildResult.Built("", "")).findings())
                .extracting(it -> it.rule() + " " + it.location())
                .containsExactly("yaml-syntax templates/a.yaml:2:7");
    }

    private UnitsResult built(KustomizeBuilder builder) throws IOException {
        Repository repository = Repository.read(FileWalk.all(root, FileNames.below(root, ".")));
        return RepositoryUnits.built(repository, new Builds(repository, Optional.of(builder), 2));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
