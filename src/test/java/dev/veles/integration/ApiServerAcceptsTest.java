package dev.veles.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeTool;
import dev.veles.manifest.Manifest;
import dev.veles.source.SourceText;
import dev.veles.testing.ApiServer;
import dev.veles.testing.RealKustomize;
import dev.veles.testing.RenderedTrees;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.YamlReader;
import dev.veles.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real API server takes every object of every rendered tree without a warning: server-side, strict, as a dry run, in
 * namespaces that warn of what Pod Security's restricted profile would refuse.
 */
class ApiServerAcceptsTest {
    /** Parts of others, which stand in no namespace by themselves. */
    private static final Pattern PARTS = Pattern.compile("(.*/)?(base|components)(/.*)?");

    private final ApiServer server = ApiServer.orSkip();
    private final Set<String> served = server.kinds();

    @TempDir
    private Path scratch;

    @TestFactory
    Stream<DynamicTest> everyObjectOf() {
        return RenderedTrees.all(scratch).entrySet().stream()
                .map(tree -> DynamicTest.dynamicTest(tree.getKey(), () -> accepts(tree.getValue())));
    }

    private void accepts(Path tree) throws IOException {
        List<Manifest> objects = objects(tree);
        assertThat(objects).as("objects in %s", tree).isNotEmpty();
        List<Manifest> known = objects.stream().filter(this::isServed).toList();
        report(tree, objects, known);
        Set<String> namespaces = new TreeSet<>(Set.of("default"));
        known.stream().map(Manifest::namespace).filter(it -> !it.isEmpty()).forEach(namespaces::add);
        server.prepareNamespaces(namespaces);

        ApiServer.Answer answer = server.dryRun(write(known));

        assertThat(answer.complaints()).isEmpty();
        assertThat(answer.accepted()).hasSameSizeAs(known);
    }

    private boolean isServed(Manifest object) {
        return served.contains(object.apiVersion() + " " + object.kind());
    }

    /** Builds what stands for itself, and takes the files of the clusters as they are. */
    private static List<Manifest> objects(Path tree) throws IOException {
        KustomizeTool kustomize = RealKustomize.tools().get(0);
        List<Manifest> objects = new ArrayList<>();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted().toList()) {
                String path = tree.relativize(file).toString();
                if (path.endsWith("kustomization.yaml") && !PARTS.matcher(path).matches()) {
                    BuildResult result = kustomize.build(file.resolveSibling(""));
                    assertThat(result).as(path).isInstanceOf(BuildResult.Built.class);
                    objects.addAll(read(path, ((BuildResult.Built) result).text()));
                } else if (path.startsWith("clusters") && path.endsWith(".yaml")) {
                    objects.addAll(read(path, Files.readString(file)));
                }
            }
        }
        return objects;
    }

    private static List<Manifest> read(String name, String text) {
        return YamlReader.read(new SourceText(name, text)).documents().stream()
                .map(document -> new Manifest((Mapping) document))
                .toList();
    }

    private Path write(List<Manifest> objects) throws IOException {
        StringBuilder stream = new StringBuilder();
        objects.forEach(object -> stream.append("---\n").append(YamlWriter.write(object.root())));
        return Files.writeString(Files.createTempFile(scratch, "objects", ".yaml"), stream);
    }

    private static void report(Path tree, List<Manifest> objects, List<Manifest> known) {
        TreeMap<String, Integer> unserved = new TreeMap<>();
        objects.stream()
                .filter(object -> !known.contains(object))
                .forEach(object -> unserved.merge(object.kind(), 1, Integer::sum));
        System.out.println(tree + ": " + known.size() + " of " + objects.size()
                + " objects are of kinds that the API server has; not asked: " + unserved);
    }
}
