package dev.veles.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.output.Conflict.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Renders of two contracts, hand edits and foreign files in any order, held to a model that is a map. */
class OutputFolderProperties {
    private static final String[] PATHS = {"a.yaml", "d/b.yaml", "d/c.yaml", "d/e/f.yaml", "g/h.yaml"};
    private static final String[] OWNERS = {"one", "two"};

    private TestFolder folder = new TestFolder(Path.of(""));
    private final Map<String, String> disk = new TreeMap<>();
    private final Map<String, Map<String, String>> owned = new HashMap<>();

    @BeforeTry
    void begin() throws IOException {
        folder = new TestFolder(Files.createTempDirectory("veles-output"));
        disk.clear();
        List.of(OWNERS).forEach(owner -> owned.put(owner, new TreeMap<>()));
    }

    @AfterTry
    void end() {
        folder.clear();
    }

    @Property(tries = 150)
    void theFolderHoldsWhatTheModelHolds(@ForAll("actions") List<Action> actions) throws OutputException {
        for (Action action : actions) {
            action.run(this);
            assertThat(folder.files()).isEqualTo(disk);
            assertThat(folder.all().keySet()).noneMatch(path -> path.startsWith(".veles/."));
        }
    }

    private interface Action {
        void run(OutputFolderProperties test) throws OutputException;
    }

    private record Render(String owner, Map<String, String> files, boolean force) implements Action {
        @Override
        public void run(OutputFolderProperties test) throws OutputException {
            test.render(this);
        }
    }

    private record Edit(String path, String text) implements Action {
        @Override
        public void run(OutputFolderProperties test) {
            test.folder.put(path, text);
            test.disk.put(path, text);
        }
    }

    private record Delete(String path) implements Action {
        @Override
        public void run(OutputFolderProperties test) {
            if (test.disk.remove(path) != null) {
                test.folder.delete(path);
            }
        }
    }

    private void render(Render render) throws OutputException {
        Map<String, Reason> expected = conflicts(render);
        expected.values().removeIf(reason -> render.force() && reason == Reason.HAND_EDITED);
        OwnedTree tree = OwnedTree.whole(render.owner(), new dev.veles.manifest.FileTree(render.files()));
        WriteResult result = folder.output().write(tree, render.force());
        if (result instanceof WriteResult.Refused refused) {
            Map<String, Reason> found = new TreeMap<>();
            refused.conflicts().forEach(c -> found.put(relative(c.file()), c.reason()));
            assertThat(found).isEqualTo(expected);
        } else {
            assertThat(expected).isEmpty();
            model(render);
            assertThat(folder.output().plan(tree).isClean()).isTrue();
        }
    }

    private Map<String, Reason> conflicts(Render render) {
        Map<String, String> own = ownedBy(render.owner());
        Map<String, String> others = ownedBy(render.owner().equals("one") ? "two" : "one");
        Map<String, Reason> conflicts = new TreeMap<>();
        TreeSet<String> paths = new TreeSet<>(own.keySet());
        paths.addAll(render.files().keySet());
        for (String path : paths) {
            String found = disk.get(path);
            String wanted = render.files().get(path);
            String written = own.get(path);
            if (wanted != null && others.containsKey(path)) {
                conflicts.put(path, Reason.OTHER_OWNER);
            } else if (found != null && !found.equals(wanted) && written == null) {
                conflicts.put(path, Reason.FOREIGN);
            } else if (found != null && !found.equals(wanted) && !found.equals(written)) {
                conflicts.put(path, Reason.HAND_EDITED);
            }
        }
        return conflicts;
    }

    private void model(Render render) {
        Map<String, String> own = ownedBy(render.owner());
        disk.keySet().removeAll(own.keySet());
        disk.putAll(render.files());
        own.clear();
        own.putAll(render.files());
    }

    private Map<String, String> ownedBy(String owner) {
        return owned.computeIfAbsent(owner, name -> new TreeMap<>());
    }

    private String relative(String file) {
        return folder.root().relativize(Path.of(file)).toString();
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        Arbitrary<String> paths = Arbitraries.of(PATHS);
        Arbitrary<String> texts = Arbitraries.of("1\n", "2\n", "longer\n");
        Arbitrary<Map<String, String>> trees = Arbitraries.maps(paths, texts);
        Arbitrary<Action> renders = Combinators.combine(Arbitraries.of(OWNERS), trees, Arbitraries.of(true, false))
                .as(Render::new);
        Arbitrary<Action> edits = Combinators.combine(paths, texts).as(Edit::new);
        Arbitrary<Action> deletes = paths.map(Delete::new);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, renders),
                        net.jqwik.api.Tuple.of(2, edits),
                        net.jqwik.api.Tuple.of(1, deletes))
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }
}
