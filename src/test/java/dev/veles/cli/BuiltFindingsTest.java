package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.veles.finding.Finding;
import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeTool;
import dev.veles.lint.Category;
import dev.veles.lint.Linter;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.repository.FileWalk;
import dev.veles.testing.RealKustomize;
import dev.veles.yaml.Scalar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What kustomize builds is judged alike wherever it is built, and found where it was written. */
class BuiltFindingsTest {
    private static final String TRACE = "src/test/resources/build/trace/apps/shop/overlays/prod";
    private static final String CONTRACT = "examples/flux-repo/contracts/notes.yaml";

    @ParameterizedTest
    @ValueSource(strings = {"examples/flux-repo/apps/production", "examples/flux-repo-clean/apps/production", TRACE})
    void aFolderAndWhatIsBuiltOfItHaveTheSameFindings(String folder) throws IOException {
        for (KustomizeTool tool : RealKustomize.tools()) {
            BuildResult built = tool.withoutLoadRestrictions().build(Path.of(folder));
            String text = ((BuildResult.Built) built).text();
            // What is wrong with a kustomization file is nothing that a build of it shows.
            String[] options = {
                "lint", "--no-config", "--ignore", "kustomize", "--contract", CONTRACT, "--format", "json"
            };
            VelesRun piped = VelesRun.piped(text, with(options, "-"));
            VelesRun read = VelesRun.of(with(options, folder));
            assertThat(read.code()).isEqualTo(piped.code()).isNotEqualTo(ExitCode.FAILED);
            assertThat(seen(read, false)).as(tool.toString()).isEqualTo(seen(piped, false));
            // What several objects take from one line is one finding of that line, which names one of them.
            assertThat(seen(piped, true)).containsAll(seen(read, true));
            assertThat(findings(read).findValuesAsText("file")).allMatch(file -> file.contains("/"));
            assertThat(findings(piped).findValuesAsText("file")).allMatch(file -> file.equals("<stdin>"));
        }
    }

    @Test
    void whatIsComparedHasFindings() throws IOException {
        assertThat(RealKustomize.tools()).isNotEmpty();
        VelesRun run = VelesRun.of("lint", "--no-config", "--contract", CONTRACT, "--format", "json", TRACE);
        assertThat(seen(run, false)).hasSizeGreaterThan(3);
    }

    private static String[] with(String[] options, String path) {
        String[] line = Arrays.copyOf(options, options.length + 1);
        line[options.length] = path;
        return line;
    }

    private static JsonNode findings(VelesRun run) throws IOException {
        return new JsonMapper().readTree(run.out()).path("findings");
    }

    /** Without where it is. */
    private static Set<String> seen(VelesRun run, boolean withObjects) throws IOException {
        Set<String> seen = new TreeSet<>();
        for (JsonNode finding : findings(run)) {
            seen.add(finding.path("rule").asText() + " " + (withObjects ? finding.path("object") : "") + " "
                    + finding.path("message").asText());
        }
        return seen;
    }

    @Test
    void aFindingStandsWhereItsValueWasWritten() {
        Map<String, String> places = places();
        String prod = "apps/shop/overlays/prod/";
        String container = "Deployment eu-web spec.template.spec.containers[0].";
        assertThat(places)
                .as("a base")
                .containsEntry("Service eu-web spec.ports[0].targetPort = 8080", "apps/shop/base/service.yaml:12:19")
                .as("a strategic-merge patch")
                .containsEntry("Deployment eu-web spec.strategy.type = Recreate", prod + "patches/web.yaml:7:11")
                .as("a patch in the kustomization")
                .containsEntry("Service eu-web spec.type = ClusterIP", prod + "kustomization.yaml:27:13")
                .as("a JSON6902 patch")
                .containsEntry(
                        "Ingress eu-web spec.rules[0].http.paths[0].path = /shop", prod + "patches/ingress.json:3:73")
                .as("a replacement")
                .containsEntry(container + "env[2].value = shop.example.org", prod + "ingress.yaml:7:13")
                .as("a resource of a component")
                .containsEntry(
                        "ConfigMap eu-monitor data.interval = 30s", "apps/shop/components/metrics/monitor.yaml:6:13")
                .as("a patch of a component")
                .containsEntry(
                        container + "ports[1].containerPort = 9090",
                        "apps/shop/components/metrics/kustomization.yaml:13:26")
                .as("images")
                .containsEntry(container + "image = registry.example/web:2", prod + "kustomization.yaml:30:13")
                .as("replicas")
                .containsEntry("Deployment eu-web spec.replicas = 3", prod + "kustomization.yaml:33:12")
                .as("a literal of a generator")
                .containsEntry("ConfigMap eu-files-kbb5gt25hd data.GREETING = hello", prod + "kustomization.yaml:37:18")
                .as("a file of a generator")
                .containsEntry("ConfigMap eu-files-kbb5gt25hd data.LEVEL = debug", prod + "files/settings.env:2:7")
                .as("a manifest in a file of a generator")
                .containsEntry(
                        "Job cleanup data[\"job.yaml\"].spec.template.spec.automountServiceAccountToken = true",
                        prod + "files/job.yaml:8:37");
    }

    /** Where each scalar of the fixture is found, without the folder of the fixture. */
    private static Map<String, String> places() {
        String root = "src/test/resources/build/trace/";
        LintRun run = new LintRun(new Linter(List.of(new EveryScalar())), Optional.empty(), Coverage.NONE);
        FileWalk.Filter filter = new FileWalk.Filter((name, isFolder) -> false, true);
        run.repository(
                LintPaths.of(List.of(TRACE)).get(0),
                filter,
                Optional.of(RealKustomize.tools().get(0).bounded()::build));
        Map<String, String> places = new TreeMap<>();
        for (Finding finding : run.result().findings()) {
            places.put(finding.message(), finding.location().toString().replace(root, ""));
        }
        return places;
    }

    /** Finds fault with everything. */
    private static final class EveryScalar implements Rule {
        @Override
        public RuleMeta meta() {
            return RuleMeta.error("every-scalar", Category.NAMES, Scope.ANYWHERE)
                    .summary("A scalar")
                    .why("It is there.")
                    .help("Look at it.")
                    .since("0.1", "a test");
        }

        @Override
        public void check(RuleContext context) {
            context.objects()
                    .objects()
                    .forEach(object -> object.root().walk(field -> {
                        if (field.node() instanceof Scalar) {
                            context.report(
                                    field,
                                    object.kind() + " " + object.name() + " " + field.path() + " = " + field.value());
                        }
                    }));
        }
    }
}
