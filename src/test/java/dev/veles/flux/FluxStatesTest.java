package dev.veles.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.build.Builds;
import dev.veles.finding.Finding;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.manifest.Manifest;
import dev.veles.repository.DifferentFiles;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which Kustomizations a change reaches, and that building all of them says the same; with the real kustomize. */
class FluxStatesTest {
    private static final Path DATA = Path.of("src/test/resources/flux-diff");

    @TempDir
    private Path folder;

    private record Case(String name, Mapping root) {
        List<String> strings(String key) {
            return root.get(key).map(FluxStatesTest::strings).orElse(List.of());
        }

        Collection<Mapping.Entry> entries(String key) {
            return root.get(key).map(node -> ((Mapping) node).values()).orElse(List.of());
        }

        /** What is so before the change and after it. */
        List<Case> given() {
            return root.get("given").stream()
                    .map(node -> new Case(name, (Mapping) node))
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        String text = Files.readString(DATA.resolve("cases.yaml"));
        for (Node each : (Sequence)
                YamlReader.read(new SourceText("cases.yaml", text)).documents().get(0)) {
            cases.add(new Case(each.text("name").orElseThrow(), (Mapping) each));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyWhatAChangeReachesIsBuiltAndBuildingAllSaysTheSame(Case change) throws IOException {
        Path before = copy("before");
        Path after = copy("after");
        for (Case given : change.given()) {
            edit(given, before);
            edit(given, after);
        }
        edit(change, after);
        List<String> differ = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        FluxComparison some = compare(before, after, false);
        look(some, differ, unknown);
        assertThat(differ).as("differ").isEqualTo(change.strings("differ"));
        assertThat(unknown).as("unknown").isEqualTo(change.strings("unknown"));
        assertThat(some.unreached())
                .as("unreached")
                .isEqualTo(change.strings("unreached").stream()
                        .map("after/"::concat)
                        .toList());
        assertThat(names(some)).as("built").containsExactlyInAnyOrderElementsOf(reached(change));

        List<String> differAll = new ArrayList<>();
        List<String> unknownAll = new ArrayList<>();
        FluxComparison all = compare(before, after, true);
        look(all, differAll, unknownAll);
        assertThat(differAll).as("differ, everything built").isEqualTo(differ);
        assertThat(unknownAll).as("unknown, everything built").isEqualTo(unknown);
        assertThat(all.unreached()).isEqualTo(some.unreached());
        assertThat(names(all)).as("everything is built").contains("flux-system/infra", "flux-system/tenants");
    }

    private static List<String> reached(Case change) {
        List<String> reached = new ArrayList<>(change.strings("differ"));
        reached.addAll(change.strings("unknown"));
        reached.addAll(change.strings("reached"));
        return reached;
    }

    private static List<String> names(FluxComparison found) {
        return found.pairs().stream().map(FluxPair::name).toList();
    }

    private FluxComparison compare(Path before, Path after, boolean everything) throws IOException {
        NavigableSet<String> changed = DifferentFiles.between(before, after);
        Repository later = Repository.read(walk(after));
        Repository earlier = Repository.read(
                walk(before),
                new Repository.Reading(
                        path -> changed.contains(path)
                                ? Optional.empty()
                                : Optional.ofNullable(later.files().get(path)),
                        FluxState::tells));
        return FluxStates.compare(state(earlier), state(later), changed, everything);
    }

    private static FileWalk walk(Path root) throws IOException {
        return FileWalk.all(root, FileNames.below(root, String.valueOf(root.getFileName())));
    }

    private static FluxState state(Repository repository) {
        KustomizeBuilder kustomize = RealKustomize.tools().get(0).withoutLoadRestrictions()::build;
        return new FluxState(repository, new Builds(repository, Optional.of(kustomize), 2));
    }

    private static void look(FluxComparison found, List<String> differ, List<String> unknown) {
        for (FluxPair pair : found.pairs()) {
            boolean known = pair.before().map(FluxSide::known).orElse(true)
                    && pair.after().map(FluxSide::known).orElse(true);
            if (!known) {
                unknown.add(pair.name());
                assertThat(Stream.of(pair.before(), pair.after())
                                .flatMap(Optional::stream)
                                .filter(side -> !side.known())
                                .flatMap(side -> side.findings().stream()))
                        .extracting(Finding::message)
                        .isNotEmpty();
            } else if (!objects(pair.before()).equals(objects(pair.after()))) {
                differ.add(pair.name());
            }
        }
    }

    private static Set<String> objects(Optional<FluxSide> side) {
        Set<String> objects = new TreeSet<>();
        for (Manifest object : side.map(FluxSide::objects).orElse(List.of())) {
            objects.add(YamlWriter.write(object.root()));
        }
        return objects;
    }

    private static void edit(Case change, Path root) throws IOException {
        for (String path : change.strings("remove")) {
            Files.delete(root.resolve(path));
        }
        for (Mapping.Entry entry : change.entries("write")) {
            Path file = root.resolve(entry.key().value());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.value().text().orElseThrow());
        }
        for (Mapping.Entry entry : change.entries("edit")) {
            Path file = root.resolve(entry.key().value());
            String text = Files.readString(file);
            for (Mapping.Entry words : ((Mapping) entry.value()).values()) {
                assertThat(text).contains(words.key().value());
                text = text.replace(words.key().value(), words.value().text().orElseThrow());
            }
            Files.writeString(file, text);
        }
    }

    private static List<String> strings(Node list) {
        List<String> strings = new ArrayList<>();
        ((Sequence) list).forEach(item -> strings.add(item.text().orElseThrow()));
        return strings;
    }

    private Path copy(String name) throws IOException {
        Path source = DATA.resolve("repository");
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(source.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }
}
