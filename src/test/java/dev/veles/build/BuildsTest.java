package dev.veles.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Finding;
import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ManifestSet;
import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import dev.veles.testing.RealKustomize;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small repositories through the real kustomize. */
class BuildsTest {
    private static final Path TREES = Path.of("src", "test", "resources", "build");

    @Test
    void everyValueStandsWhereTheFilesSayIt() throws IOException {
        Repository repository = repository("trace");

        Golden.check("build/trace.txt", places(build(repository, BuildRequest.of("apps/shop/overlays/prod"))));
    }

    @Test
    void whatFluxAddsStandsInTheFluxObject() throws IOException {
        Repository repository = repository("trace");
        Manifest flux = repository
                .file("clusters/one/shop.yaml")
                .orElseThrow()
                .manifests()
                .get(0);
        BuildRequest request = new BuildRequest("apps/shop/overlays/prod", changes(flux), true);

        Golden.check("build/trace-flux.txt", places(build(repository, request)));
    }

    @Test
    void aManifestInAFileOfAConfigMapStandsInTheFile() throws IOException {
        Build build = build(repository("trace"), BuildRequest.of("apps/shop/overlays/prod"));

        assertThat(ManifestSet.of(build.objects()).all("batch", "Job"))
                .extracting(it -> it.manifest()
                        .find("spec", "template", "spec")
                        .orElseThrow()
                        .location()
                        .toString())
                .containsExactly("apps/shop/overlays/prod/files/job.yaml:8:7");
    }

    @Test
    void whatTheSourceIgnoresIsNoPartOfWhatFluxGenerates(@TempDir Path root) throws IOException {
        write(root, ".sourceignore", "settings.yaml\n/apps/drafts/\n");
        write(root, "settings.yaml", "rules: []\n");
        write(root, "apps/drafts/draft.yaml", configMap("draft"));
        write(root, "apps/.sourceignore", "*.test.yaml\n!kept.test.yaml\n");
        write(root, "apps/one.test.yaml", configMap("left-out"));
        write(root, "apps/kept.test.yaml", configMap("kept"));
        write(root, "apps/shop/settings.yaml", "rules: []\n");
        write(root, "apps/shop/shop.yaml", configMap("shop"));

        assertThat(generated(root, "")).containsExactly("ConfigMap kept", "ConfigMap shop");
        assertThat(generated(root, "apps/shop")).containsExactly("ConfigMap shop");
    }

    private static List<String> generated(Path root, String folder) throws IOException {
        Build build = build(read(root), new BuildRequest(folder, FluxChanges.NONE, true));
        return build.objects().stream().map(it -> it.ref().toString()).toList();
    }

    @Test
    void whatIsFetchedFromElsewhereIsLeftOutAndSaid(@TempDir Path root) throws IOException {
        write(root, "overlay/kustomization.yaml", "resources: [../base, ../only]\nnamePrefix: x-\n");
        write(root, "base/kustomization.yaml", """
                resources:
                  - https://example.org/a.yaml
                  - github.com/example/b//c?ref=v1
                  - git@example.org:d/e.git
                  - local.yaml
                helmCharts:
                  - name: chart
                """);
        write(root, "only/kustomization.yaml", "resources: [ 'https://user:secret@example.org/f/g' ]\n");
        write(root, "base/local.yaml", configMap("local"));
        Map<Path, String> before = texts(root);
        long stages = stages();

        Build build = build(read(root), BuildRequest.of("overlay"));

        assertThat(build.built()).isTrue();
        assertThat(build.objects())
                .extracting(it -> it.ref() + " " + it.root().location())
                .containsExactly("ConfigMap x-local base/local.yaml:1:1");
        assertThat(build.findings())
                .extracting(BuildsTest::line)
                .containsExactly(
                        "base/kustomization.yaml:2:5 warning remote-resource what is taken from \"example.org/a.yaml\"",
                        "base/kustomization.yaml:3:5 warning remote-resource what is taken from \"github.com/example/b\"",
                        "base/kustomization.yaml:4:5 warning remote-resource what is taken from \"example.org/d/e\"",
                        "base/kustomization.yaml:7:5 warning helm-chart-not-built the Helm chart \"chart\"",
                        "only/kustomization.yaml:1:14 warning remote-resource what is taken from \"example.org/f/g\"");
        assertThat(texts(root)).isEqualTo(before);
        assertThat(stages()).isEqualTo(stages);
    }

    @Test
    void pluginsAreNotRunAndChartsAreNamed(@TempDir Path root) throws IOException {
        write(root, "kustomization.yaml", "generators: [ secrets.yaml, chart.yaml ]\nresources: [ local.yaml ]\n");
        write(root, "secrets.yaml", "apiVersion: example.org/v1\nkind: Decrypt\nmetadata: {name: x}\n");
        write(
                root,
                "chart.yaml",
                "apiVersion: builtin\nkind: HelmChartInflationGenerator\nmetadata: {name: x}\nname: proxy\n");
        write(root, "local.yaml", configMap("local"));

        assertThat(build(read(root), BuildRequest.of("")).findings())
                .extracting(it -> it.location() + " " + it.rule() + " " + it.message())
                .containsExactly(
                        "kustomization.yaml:1:15 plugin-not-run the plugin \"Decrypt\" was not run",
                        "kustomization.yaml:1:29 helm-chart-not-built the Helm chart \"proxy\" was not inflated");
    }

    @Test
    void manyFilesOfOneRepositoryAreOneFinding(@TempDir Path root) throws IOException {
        write(root, "kustomization.yaml", """
                resources:
                  - https://me:secret@files.example.org/team/operator/v1/a.yaml
                  - https://files.example.org/team/operator/v1/b.yaml?x=y
                  - https://files.example.org/team/other/v1/c.yaml
                  - git@files.example.org:team/other.git//base?ref=v1
                  - ssh://git@files.example.org:8022/team/third.git//base
                  - https://files.example.org/all.yaml
                configMapGenerator:
                  - name: dashboards
                    files: [ 'd.json=https://files.example.org/team/operator/d.json' ]
                """);

        assertThat(build(read(root), BuildRequest.of("")).findings())
                .extracting(it -> it.location() + " " + it.message())
                .containsExactly(
                        "kustomization.yaml:2:5 what is taken from \"files.example.org/team/operator\" was not fetched",
                        "kustomization.yaml:4:5 what is taken from \"files.example.org/team/other\" was not fetched",
                        "kustomization.yaml:6:5 what is taken from \"files.example.org:8022/team/third\" was not fetched",
                        "kustomization.yaml:7:5 what is taken from \"files.example.org/all.yaml\" was not fetched");
    }

    @Test
    void whatExistsIsNotElsewhere(@TempDir Path root) throws IOException {
        write(root, "kustomization.yaml", "resources: [ github.com/example/local.yaml ]\n");
        write(root, "github.com/example/local.yaml", configMap("local"));

        assertThat(build(read(root), BuildRequest.of("")).objects()).hasSize(1);
    }

    @Test
    void whatIsLeftOutMayBeTheReason(@TempDir Path root) throws IOException {
        write(root, "kustomization.yaml", """
                resources: [ 'https://example.org/a.yaml' ]
                patches: [ { patch: "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}" } ]
                """);

        Build build = build(read(root), BuildRequest.of(""));

        assertThat(build.built()).isFalse();
        assertThat(build.findings()).extracting(it -> it.rule()).containsExactly("remote-resource");
    }

    @Test
    void aFailureStandsWhereItsReasonIs(@TempDir Path root) throws IOException {
        write(root, "missing/kustomization.yaml", "resources: [../base]\n");
        write(root, "base/kustomization.yaml", "resources:\n  - local.yaml\n  - missing.yaml\n");
        write(root, "base/local.yaml", configMap("local"));
        write(root, "twice/kustomization.yaml", "resources:\n  - one.yaml\n  - two.yaml\n");
        write(root, "twice/one.yaml", configMap("same"));
        write(root, "twice/two.yaml", configMap("same"));
        write(root, "unmatched/kustomization.yaml", "patches:\n  - path: patch.yaml\n");
        write(root, "unmatched/patch.yaml", configMap("nobody"));
        write(
                root,
                "component/kustomization.yaml",
                "kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\nnamePrefix: x\n");
        write(root, "wrong/kustomization.yaml", "resources: [ ../component ]\n");
        write(root, "strategic/kustomization.yaml", "resources: [ broken.yaml ]\n");
        write(root, "strategic/broken.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n");
        write(root, "json/kustomization.yaml", """
                resources: [ ../base/local.yaml ]
                patches:
                  - target: { kind: ConfigMap }
                    patch: '[{"op": "remove", "path": "/data/none"}]'
                """);
        write(
                root,
                "text/kustomization.yaml",
                "configMapGenerator: [ { name: x, files: [ there.txt, a=./gone.txt ] } ]\n");
        write(root, "text/there.txt", "");
        write(root, "warned/kustomization.yaml", "commonLabels: { a: b }\npatches:\n  - path: ./gone.yaml\n");
        write(root, "field/kustomization.yaml", "resource: [ a.yaml ]\n");
        Repository repository = read(root);
        StringBuilder text = new StringBuilder();
        for (String folder :
                List.of("missing", "twice", "unmatched", "wrong", "field", "strategic", "json", "text", "warned")) {
            Build build = build(repository, BuildRequest.of(folder));
            assertThat(build.built()).as(folder).isFalse();
            build.findings()
                    .forEach(it -> text.append(folder)
                            .append(": ")
                            .append(it.location())
                            .append('\n'));
        }

        Golden.check("build/failures.txt", text.toString());
    }

    @Test
    void aReasonIsSaidWithoutTheWayToIt(@TempDir Path root) throws IOException {
        write(root, "kustomization.yaml", "resources: [ a ]\n");
        write(root, "a/kustomization.yaml", "resources: [ gone.yaml ]\n");
        String said = "Error: accumulating resources: accumulation err='accumulating resources from 'a': read a: is a "
                + "directory': recursed accumulation of path 'a': accumulating resources: accumulation err='accumulating"
                + " resources from 'gone.yaml': open a/gone.yaml: no such file': must build at directory: not a directory";

        Build build = build(read(root), BuildRequest.of(""), folder -> new BuildResult.Failed(said));

        assertThat(build.findings())
                .extracting(it -> it.location() + " " + it.message())
                .containsExactly("a/kustomization.yaml:1:14 the kustomization does not build: "
                        + "\"accumulating resources from 'gone.yaml': open a/gone.yaml: no such file\"");
    }

    @Test
    void whatIsNotThereIsNamedTheSameFromWhereverItIsBuilt(@TempDir Path root) throws IOException {
        write(root, "deep/er/kustomization.yaml", "resources: [ ../../base ]\n");
        write(root, "overlay/kustomization.yaml", "resources: [ ../base ]\n");
        write(root, "base/kustomization.yaml", "configMapGenerator: [ { name: a, envs: [ env/gone.env ] } ]\n");
        write(root, "patched/kustomization.yaml", "patches: [ { path: ../gone.yaml } ]\n");
        write(root, "resource/kustomization.yaml", "resources: [ gone ]\n");
        Repository repository = read(root);

        assertThat(List.of("deep/er", "overlay", "patched", "resource"))
                .map(folder ->
                        build(repository, BuildRequest.of(folder)).findings().get(0))
                .extracting(it -> it.location() + " " + it.message())
                .containsExactly(
                        "base/kustomization.yaml:1:42 the kustomization does not build: \"base/env/gone.env\" is not"
                                + " there",
                        "base/kustomization.yaml:1:42 the kustomization does not build: \"base/env/gone.env\" is not"
                                + " there",
                        "patched/kustomization.yaml:1:20 the kustomization does not build: \"gone.yaml\" is not there",
                        "resource/kustomization.yaml:1:14 the kustomization does not build: \"resource/gone\" is not"
                                + " there");
    }

    @Test
    void anUnknownFieldIsFoundHoweverDeepItStands(@TempDir Path root) throws IOException {
        write(root, "kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                patches:
                  - target: { kind: ConfigMap, apiVersion: v1 }
                    patch: '[]'
                """);

        assertThat(build(read(root), BuildRequest.of("")).findings())
                .extracting(it -> it.location().toString())
                .containsExactly("kustomization.yaml:4:32");
    }

    @Test
    void aValueOfTheWrongShapeIsFound(@TempDir Path root) throws IOException {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("namespace: x\npatches:\n  - path: a.yaml\n  - a.yaml\n", "4:5");
        places.put("namespace: x\nresources: { a: b }\n", "2:12");
        places.put("namespace: [ x ]\n", "1:12");
        places.put("replicas:\n  - { name: x, count: 1 }\n  - { name: y, count: many }\n", "3:23");
        for (Map.Entry<String, String> place : places.entrySet()) {
            write(root, "base/kustomization.yaml", place.getKey());
            write(root, "overlay/kustomization.yaml", "resources: [ ../base ]\n");
            for (String folder : List.of("base", "overlay")) {
                assertThat(build(read(root), BuildRequest.of(folder)).findings())
                        .as(folder + ": " + place.getKey())
                        .extracting(it -> it.location().toString())
                        .containsExactly("base/kustomization.yaml:" + place.getValue());
            }
        }
    }

    @Test
    void aFailureOfACopySpeaksOfTheRepository(@TempDir Path folder) throws IOException {
        // As a temporary folder of a Mac is one.
        write(folder.resolve("real/far"), "apps/kustomization.yaml", "resources:\n  - gone.yaml\n");
        Path root = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real/far"));
        Scalar namespace = Scalar.string("x", Location.point(new SourceText("flux.yaml", "x"), 1, 1));
        FluxChanges changes = new FluxChanges(
                Optional.of(namespace), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

        Build build = build(read(root), new BuildRequest("apps", changes, true));

        assertThat(build.findings()).singleElement().satisfies(it -> {
            assertThat(it.location()).hasToString("apps/kustomization.yaml:2:5");
            assertThat(it.message()).contains("\"apps/gone.yaml\"").doesNotContain("veles-stage", folder.toString());
        });
    }

    @Test
    void whatTheReaderRefusesIsNotHandedOn(@TempDir Path root) throws IOException {
        write(root, "kustomization.yaml", "resources: [ a.yaml ]\n");
        write(root, "a.yaml", "a: [\n");

        Build build = build(read(root), BuildRequest.of(""), folder -> {
            throw new AssertionError();
        });

        assertThat(build.built()).isFalse();
        assertThat(build.files()).extracting(RepositoryFile::path).containsExactly("kustomization.yaml", "a.yaml");
    }

    @Test
    void whatExceedsItsLimitsIsFound(@TempDir Path root) throws IOException {
        write(root, "kustomization.yaml", "resources: []\n");
        Repository repository = read(root);
        List<BuildResult> results = List.of(
                new BuildResult.TimedOut(Duration.ofSeconds(30)),
                new BuildResult.OutOfMemory(2L << 30),
                new BuildResult.NotRun(Path.of("kustomize"), "no such program"));

        assertThat(results)
                .flatExtracting(result ->
                        build(repository, BuildRequest.of(""), folder -> result).findings())
                .extracting(it -> it.location() + " " + it.rule() + " " + it.message())
                .containsExactly(
                        "kustomization.yaml:1:1 build-limit the build took longer than 30 seconds, and was stopped",
                        "kustomization.yaml:1:1 build-limit the build took more than 2048 MiB of memory, and was stopped",
                        "kustomization.yaml:1:1 build-not-run kustomize could not be started: \"no such program\"");
    }

    @Test
    void withoutAKustomizationEveryYamlBelowIsTaken(@TempDir Path root) throws IOException {
        write(root, "apps/a.yaml", configMap("a"));
        write(root, "apps/deep/b.yml", configMap("b"));
        write(root, "apps/kept/kustomization.yaml", "resources: [ c.yaml ]\nnameSuffix: -kept\n");
        write(root, "apps/kept/c.yaml", configMap("c"));
        write(root, "apps/kept/unlisted.yaml", configMap("unlisted"));
        write(root, "apps/notes.json", "{}");
        write(root, "apps/.github/d.yaml", "on: push\n");
        write(root, "apps/.hidden.yaml", configMap("hidden"));
        write(root, "empty/readme.txt", "");
        Repository repository = read(root);

        Build build = build(repository, new BuildRequest("apps", FluxChanges.NONE, true));

        assertThat(build.objects())
                .extracting(it -> it.ref() + " " + it.root().location())
                .containsExactlyInAnyOrder(
                        "ConfigMap hidden apps/.hidden.yaml:1:1",
                        "ConfigMap a apps/a.yaml:1:1",
                        "ConfigMap b apps/deep/b.yml:1:1",
                        "ConfigMap c-kept apps/kept/c.yaml:1:1");
        assertThat(build(repository, new BuildRequest("empty", FluxChanges.NONE, true))
                        .built())
                .isTrue();
        assertThat(build(repository, BuildRequest.of("apps")).built()).isFalse();
    }

    @Test
    void equalRequestsAreBuiltOnceAndInOrder(@TempDir Path root) throws IOException {
        for (String folder : List.of("a", "b", "c")) {
            write(root, folder + "/kustomization.yaml", "namePrefix: x\n");
        }
        Queue<String> built = new ConcurrentLinkedQueue<>();
        Builds builds = new Builds(
                read(root),
                Optional.of(folder -> {
                    built.add(String.valueOf(folder.getFileName()));
                    return new BuildResult.Built("", "");
                }),
                2);
        List<BuildRequest> requests = List.of(BuildRequest.of("c"), BuildRequest.of("a"), BuildRequest.of("c"));

        assertThat(builds.build(requests).keySet()).containsExactly(BuildRequest.of("c"), BuildRequest.of("a"));
        assertThat(builds.build(List.of(BuildRequest.of("b"), BuildRequest.of("a"))))
                .hasSize(2);
        assertThat(built).containsExactlyInAnyOrder("a", "b", "c");
    }

    /** Every value that some file says at the same path stands in a file that the build reads, where the text says it. */
    @Test
    void valuesThatAreNotChangedStandWhereTheyAreWritten() throws IOException {
        int checked = 0;
        for (Path tree : List.of(
                TREES.resolve("trace"),
                Path.of("src/test/resources/validate/good"),
                Path.of("src/test/resources/golden/kustomize/two-environments"))) {
            Repository repository = read(tree);
            for (KustomizationFile root : repository.kustomizations().all()) {
                if (!root.isComponent()) {
                    checked += check(build(repository, BuildRequest.of(root.folder())));
                }
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    private static int check(Build build) {
        int checked = 0;
        Set<SourceText> read =
                build.files().stream().map(RepositoryFile::source).collect(Collectors.toSet());
        for (Manifest object : build.objects()) {
            List<Manifest> sources = build.files().stream()
                    .flatMap(it -> it.manifests().stream())
                    .filter(it ->
                            it.kind().equals(object.kind()) && object.name().contains(it.name()))
                    .toList();
            for (Map.Entry<FieldPath, Scalar> value :
                    scalars(FieldPath.ROOT, object.root()).entrySet()) {
                Scalar scalar = value.getValue();
                boolean said = sources.stream()
                        .anyMatch(it -> value.getKey()
                                .resolve(it.root())
                                .filter(scalar::sameContent)
                                .isPresent());
                if (said && scalar.value().indexOf('\n') < 0) {
                    Location place = scalar.location();
                    assertThat(read).as(object.ref() + " " + value.getKey()).contains(place.source());
                    assertThat(place.source().line(place.line()).substring(place.column() - 1))
                            .as(object.ref() + " " + value.getKey())
                            .contains(scalar.value());
                    checked++;
                }
            }
        }
        return checked;
    }

    private static Map<FieldPath, Scalar> scalars(FieldPath path, Node node) {
        Map<FieldPath, Scalar> found = new LinkedHashMap<>();
        if (node instanceof Scalar scalar) {
            found.put(path, scalar);
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> found.putAll(scalars(path.key(key), entry.value())));
        } else if (node instanceof Sequence list) {
            for (int i = 0; i < list.size(); i++) {
                found.putAll(scalars(path.index(i), list.items().get(i)));
            }
        }
        return found;
    }

    private static String line(Finding finding) {
        String what = finding.message().replaceFirst(" was not.*", "");
        return finding.location() + " " + finding.severity().toString().toLowerCase(Locale.ROOT) + " " + finding.rule()
                + " " + what;
    }

    private static String configMap(String name) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n";
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<Path, String> texts(Path root) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }

    private static long stages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(it -> it.getFileName().toString().startsWith("veles-stage"))
                    .count();
        }
    }

    static FluxChanges changes(Manifest flux) {
        return new FluxChanges(
                scalar(flux, "targetNamespace"),
                scalar(flux, "namePrefix"),
                scalar(flux, "nameSuffix"),
                items(flux, "patches"),
                items(flux, "components"),
                items(flux, "images"));
    }

    private static Optional<Scalar> scalar(Manifest flux, String key) {
        return flux.find("spec", key).map(Scalar.class::cast);
    }

    private static List<Node> items(Manifest flux, String key) {
        return flux.find("spec", key).map(it -> ((Sequence) it).items()).orElse(List.of());
    }

    private static Build build(Repository repository, BuildRequest request) {
        return build(repository, request, RealKustomize.tools().get(0).bounded()::build);
    }

    private static Build build(Repository repository, BuildRequest request, KustomizeBuilder builder) {
        Build build = new Builds(repository, Optional.of(builder), 1)
                .build(List.of(request))
                .get(request);
        assertThat(build).isNotNull();
        return build;
    }

    private static Repository repository(String name) throws IOException {
        return read(TREES.resolve(name));
    }

    private static Repository read(Path root) throws IOException {
        return Repository.read(FileWalk.all(root, FileNames.below(root, ".")));
    }

    /** Every value with its place, and what stands there. */
    private static String places(Build build) {
        assertThat(build.built()).as(build.findings().toString()).isTrue();
        StringBuilder text = new StringBuilder();
        build.findings()
                .forEach(finding -> text.append(finding.location())
                        .append(' ')
                        .append(finding.message())
                        .append('\n'));
        for (Manifest object : build.objects()) {
            text.append("--- ").append(object.ref()).append('\n');
            append(FieldPath.ROOT, object.root(), text);
        }
        return text.toString();
    }

    private static void append(FieldPath path, Node node, StringBuilder text) {
        String value = node instanceof Scalar scalar ? " = " + scalar.value().replace("\n", "\\n") : "";
        text.append(path).append(value).append("  @ ").append(node.location()).append('\n');
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> append(path.key(key), entry.value(), text));
        } else if (node instanceof Sequence list) {
            for (int i = 0; i < list.size(); i++) {
                append(path.index(i), list.items().get(i), text);
            }
        }
    }
}
