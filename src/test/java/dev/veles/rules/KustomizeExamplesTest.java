package dev.veles.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeTool;
import dev.veles.manifest.Manifest;
import dev.veles.testing.RealKustomize;
import dev.veles.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real kustomize makes of the examples is judged as the examples are: it adds, hides and renames nothing. */
class KustomizeExamplesTest {
    /** A finding without its place, which kustomize does not keep. */
    private record Seen(String rule, Optional<ObjectRef> object, String message) {
        static Seen of(Finding finding) {
            return new Seen(finding.rule(), finding.object(), finding.message());
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("examples")
    void builtExamplesGiveTheSameFindings(Example example) throws IOException {
        KustomizeTool tool = RealKustomize.tools().get(0);
        List<Manifest> resources = example.manifests().stream()
                .filter(manifest -> !manifest.group().equals("kustomize.config.k8s.io"))
                .toList();
        List<Manifest> built = Example.parse(example.name(), build(tool, resources));
        assertThat(findings(built, example)).containsExactlyInAnyOrderElementsOf(findings(resources, example));
    }

    static List<Example> examples() {
        return RuleExamplesTest.ids().stream()
                .flatMap(id -> Stream.of(
                        new Example(id + "/bad.yaml", RulePage.of(id).bad()),
                        new Example(id + "/good.yaml", RulePage.of(id).good())))
                .filter(example -> !example.isTree())
                .toList();
    }

    private static List<Seen> findings(List<Manifest> manifests, Example example) {
        return Example.lint(manifests, example.contract()).findings().stream()
                .map(Seen::of)
                .toList();
    }

    private String build(KustomizeTool tool, List<Manifest> resources) throws IOException {
        String all = YamlWriter.writeAll(resources.stream().map(Manifest::root).toList());
        Files.writeString(folder.resolve("all.yaml"), all);
        Files.writeString(folder.resolve("kustomization.yaml"), "resources: [all.yaml]\n");
        BuildResult result = tool.build(folder);
        assertThat(result).isInstanceOf(BuildResult.Built.class);
        return ((BuildResult.Built) result).text();
    }
}
