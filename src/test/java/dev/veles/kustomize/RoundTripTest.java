package dev.veles.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.manifest.FileTree;
import dev.veles.manifest.Manifest;
import dev.veles.testing.RealKustomize;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever environments differ in, the real kustomize gives each of them back. */
@AddLifecycleHook(RealKustomize.class)
class RoundTripTest {
    private static final Path APPLICATION = Path.of("src", "test", "resources", "kustomize", "application.yaml");

    /**
     * An environment by what it changes.
     *
     * @param namespace its namespace
     * @param label what all objects are labelled with; empty for no label
     * @param mutations what is different, one after the other
     */
    record Variant(String namespace, String label, List<Mutation> mutations) {
        EnvironmentManifests manifests() {
            List<Manifest> manifests = application();
            for (Mutation mutation : mutations) {
                manifests = mutation.apply(manifests);
            }
            return Objects.environment(
                    namespace, manifests.stream().map(this::placed).toList());
        }

        private Manifest placed(Manifest manifest) {
            Mapping root = manifest.root();
            Mapping metadata = (Mapping) root.get("metadata").orElseThrow();
            metadata = metadata.with("namespace", Scalar.string(namespace, root.location()));
            if (!label.isEmpty() && metadata.get("labels").orElse(metadata) instanceof Mapping) {
                Mapping labels = metadata.get("labels").map(Mapping.class::cast).orElse(Mapping.empty(root.location()));
                metadata = metadata.with("labels", labels.with("environment", Scalar.string(label, root.location())));
            }
            return new Manifest(root.with("metadata", metadata));
        }
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, seed = "17")
    void everyOverlayBuildsToItsManifests(@ForAll("variants") List<Variant> variants) throws IOException {
        Map<String, EnvironmentManifests> environments = new LinkedHashMap<>();
        for (Variant variant : variants) {
            environments.put("env" + environments.size(), variant.manifests());
        }
        KustomizeTree tree = Kustomizer.factor(environments);
        Path folder = Files.createTempDirectory("veles-round-trip");
        Builds builds = new Builds(oneOf(RealKustomize.tools(), variants), folder);
        try {
            builds.write(tree);
            environments.forEach((name, manifests) -> check(builds, name, manifests));
        } finally {
            delete(folder);
        }
    }

    /** Every case asks one of the tools, to be fast; all of them get their share. */
    private static KustomizeTool oneOf(List<KustomizeTool> tools, List<Variant> variants) {
        int mutations = variants.stream().mapToInt(it -> it.mutations().size()).sum();
        return tools.get(mutations % tools.size());
    }

    private static void check(Builds builds, String name, EnvironmentManifests manifests) {
        Map<String, String> expected = Builds.expected(manifests);
        BuildResult result = builds.build("overlays/" + name);
        if (result instanceof BuildResult.Built built && Builds.objects(built).equals(expected)) {
            return;
        }
        // What kustomize cannot even keep in plain files, no tree can give back.
        builds.write(plain(manifests));
        BuildResult plain = builds.build("plain");
        Assume.that(plain instanceof BuildResult.Built);
        assertThat(result).isInstanceOf(BuildResult.Built.class);
        assertThat(Builds.objects((BuildResult.Built) result)).isEqualTo(Builds.objects((BuildResult.Built) plain));
    }

    private static FileTree plain(EnvironmentManifests manifests) {
        Map<String, String> files = new TreeMap<>();
        List<Mapping> roots =
                manifests.parts().stream().map(part -> part.manifest().root()).toList();
        files.put("plain/all.yaml", YamlWriter.writeAll(roots));
        files.put("plain/kustomization.yaml", "resources: [all.yaml]\n");
        return new FileTree(files);
    }

    @Provide
    Arbitrary<List<Variant>> variants() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 999);
        Arbitrary<Mutation> mutation = Combinators.combine(Arbitraries.of(Mutation.Kind.class), number, number, number)
                .as(Mutation::new);
        Arbitrary<Variant> variant = Combinators.combine(
                        Arbitraries.of("shop", "shop", "shop-lab", "default"),
                        Arbitraries.of("", "", "a", "b", "true"),
                        mutation.list().ofMaxSize(12))
                .as(Variant::new);
        return variant.list().ofMinSize(1).ofMaxSize(3);
    }

    private static List<Manifest> application() {
        try {
            return Objects.read("application.yaml", Files.readString(APPLICATION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (var walk = Files.walk(folder)) {
            walk.forEach(paths::add);
        }
        for (int i = paths.size() - 1; i >= 0; i--) {
            Files.delete(paths.get(i));
        }
    }
}
