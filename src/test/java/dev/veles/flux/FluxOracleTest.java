package dev.veles.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.build.Builds;
import dev.veles.finding.Finding;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.manifest.Manifest;
import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.Repository;
import dev.veles.source.SourceText;
import dev.veles.testing.RealKustomize;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import dev.veles.yaml.YamlWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds what Flux is said to apply to what the real {@code flux build kustomization --dry-run} prints, for a tree with
 * everything that a Flux Kustomization can change. Skipped where no flux is on the PATH or named by {@code VELES_FLUX}.
 */
class FluxOracleTest {
    private static final Path TREE = Path.of("src", "test", "resources", "flux", "oracle");
    private static final String OWNER = "kustomize.toolkit.fluxcd.io/";

    @TempDir
    Path copy;

    @Test
    void whatIsAppliedIsWhatFluxBuilds() throws IOException, InterruptedException {
        Path flux = flux();
        KustomizeBuilder kustomize = RealKustomize.tools().get(0).withoutLoadRestrictions()::build;
        Repository repository = Repository.read(FileWalk.all(TREE, FileNames.below(TREE, "tree")));
        FluxApplied applied = FluxUnits.of(repository, new Builds(repository, Optional.of(kustomize), 2));
        assertThat(applied.findings()).extracting(Finding::message).isEmpty();
        assertThat(applied.notes()).isEmpty();
        assertThat(applied.units()).isNotEmpty();
        for (FluxUnit unit : applied.units()) {
            assertThat(text(unit.objects())).as(unit.object().ref().toString()).isEqualTo(text(built(flux, unit)));
        }
    }

    @Test
    void everyFieldStandsInAFileOfTheTree() throws IOException {
        KustomizeBuilder kustomize = RealKustomize.tools().get(0).withoutLoadRestrictions()::build;
        Repository repository = Repository.read(FileWalk.all(TREE, FileNames.below(TREE, "tree")));
        FluxUnits.of(repository, new Builds(repository, Optional.of(kustomize), 2)).units().stream()
                .flatMap(unit -> unit.objects().stream())
                .forEach(object -> assertStandsInTree(object.root()));
    }

    private static void assertStandsInTree(Node node) {
        assertThat(node.location().file()).startsWith("tree/");
        if (node instanceof Mapping mapping) {
            mapping.values().forEach(entry -> assertStandsInTree(entry.value()));
        }
    }

    private static Path flux() {
        String named = System.getenv("VELES_FLUX");
        Optional<Path> found = named != null
                ? Optional.of(Path.of(named))
                : Stream.of(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator))
                        .map(folder -> Path.of(folder, "flux"))
                        .filter(Files::isExecutable)
                        .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "no flux is on the PATH or named by VELES_FLUX");
        return found.orElseThrow();
    }

    /** Flux writes into the folder that it builds. */
    private List<Manifest> built(Path flux, FluxUnit unit) throws IOException, InterruptedException {
        Path tree = copy.resolve(unit.object().name());
        try (Stream<Path> files = Files.walk(TREE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = tree.resolve(TREE.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        String file = unit.place().file().substring("tree/".length());
        String path = YamlReader.readFile(tree.resolve(file), file)
                .documents()
                .get(0)
                .text("spec", "path")
                .orElseThrow();
        Path output = copy.resolve("output.yaml");
        Process process = new ProcessBuilder(
                        flux.toString(),
                        "build",
                        "kustomization",
                        unit.object().name(),
                        "--path",
                        path,
                        "--kustomization-file",
                        file,
                        "--dry-run")
                .directory(tree.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        List<Manifest> objects = new ArrayList<>();
        SourceText text = new SourceText("flux", Files.readString(output, StandardCharsets.UTF_8));
        for (Node document : YamlReader.read(text).documents()) {
            objects.add(withoutOwner(new Manifest((Mapping) document)));
        }
        return objects;
    }

    /** Flux marks every object with the Kustomization that owns it. */
    private static Manifest withoutOwner(Manifest object) {
        Mapping metadata = (Mapping) object.find("metadata").orElseThrow();
        Mapping labels = (Mapping) metadata.get("labels").orElseThrow();
        labels = labels.without(OWNER + "name").without(OWNER + "namespace");
        metadata = labels.isEmpty() ? metadata.without("labels") : metadata.with("labels", labels);
        return new Manifest(object.root().with("metadata", metadata));
    }

    /** The objects in an order of their own, with their keys sorted. */
    private static String text(List<Manifest> objects) {
        Map<String, Node> sorted = new TreeMap<>();
        objects.forEach(object -> sorted.put(object.ref().toString(), sorted(object.root())));
        return YamlWriter.writeAll(List.copyOf(sorted.values()));
    }

    private static Node sorted(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Mapping.Entry> entries = new TreeMap<>();
            mapping.entries()
                    .forEach((key, entry) -> entries.put(key, new Mapping.Entry(entry.key(), sorted(entry.value()))));
            return new Mapping(entries, mapping.location());
        }
        if (node instanceof Sequence list) {
            return new Sequence(
                    list.items().stream().map(FluxOracleTest::sorted).toList(), list.location());
        }
        return node;
    }
}
