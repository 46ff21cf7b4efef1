package dev.veles.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.manifest.FileTree;
import dev.veles.output.Conflict.Reason;
import dev.veles.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a write does to files: to its own, to those edited by hand, to those of others. */
class OutputFolderTest {
    private static final OwnedTree TREE =
            TestFolder.tree("veles", "apps/a.yaml", "a: 1\n", "apps/deep/b.yaml", "b: 1\n");

    @TempDir
    Path temp;

    private TestFolder folder;

    @BeforeEach
    void beginWithAFolderThatIsNotThere() {
        folder = new TestFolder(temp.resolve("not/there/out"));
    }

    @Test
    void writesATreeAndItsIndex() throws OutputException {
        WriteResult result = new OutputFolder(folder.root()).write(TREE, false);

        assertThat(result).isInstanceOfSatisfying(WriteResult.Written.class, written -> {
            assertThat(written.undone()).isFalse();
            assertThat(written.plan().changes())
                    .extracting(FileChange::path)
                    .containsExactly("apps/a.yaml", "apps/deep/b.yaml", ".veles/veles.json");
        });
        assertThat(folder.all().keySet())
                .containsExactlyInAnyOrder(
                        "", ".veles/", ".veles/veles.json", "apps/", "apps/a.yaml", "apps/deep/", "apps/deep/b.yaml");
        assertThat(folder.files()).isEqualTo(TREE.files().files());
        Golden.check("output/index.json", folder.read(".veles/veles.json"));
    }

    @Test
    void aSecondWriteTouchesNothingAtAll() throws OutputException {
        folder.render(TREE);
        Map<String, Long> times = folder.age().times();

        WriteResult result = new OutputFolder(folder.root()).write(TREE, true);

        assertThat(result).isInstanceOfSatisfying(WriteResult.Written.class, written -> {
            assertThat(written.plan().isClean()).isTrue();
            assertThat(written.plan().unchanged()).hasSize(3);
        });
        assertThat(folder.times()).isEqualTo(times);
    }

    @Test
    void whatIsAsItShouldBeKeepsItsTime() throws OutputException {
        folder.render(TREE);
        Map<String, Long> times = folder.age().times();

        folder.render(TestFolder.tree("veles", "apps/a.yaml", "a: 1\n", "apps/deep/b.yaml", "b: 2\n"));

        assertThat(folder.times()).containsEntry("apps/a.yaml", times.get("apps/a.yaml"));
        assertThat(folder.times()).doesNotContainEntry("apps/deep/b.yaml", times.get("apps/deep/b.yaml"));
    }

    @Test
    void aPlanWritesNothing() throws OutputException {
        OutputPlan plan = folder.output().plan(TREE);

        assertThat(plan.changes()).hasSize(3);
        assertThat(plan.isClean()).isFalse();
        assertThat(folder.root().getParent()).doesNotExist();
    }

    @Test
    void staleFilesGoAndFoldersThatBecomeEmptyByThat() throws OutputException {
        folder.render(TREE);
        folder.put("empty/before/x", "").delete("empty/before/x");

        folder.render(TestFolder.tree("veles", "clusters/veles.yaml", "c: 1\n"));

        assertThat(folder.everything().keySet())
                .containsExactlyInAnyOrder(
                        ".veles/veles.json", "clusters/", "clusters/veles.yaml", "empty/", "empty/before/");
    }

    @Test
    void aForeignFileSurvivesInAFolderWhoseOwnFilesGo() throws OutputException {
        folder.render(TREE);
        folder.put("apps/deep/mine.txt", "mine");

        folder.render(TestFolder.tree("veles", "apps/a.yaml", "a: 1\n"));

        assertThat(folder.files()).isEqualTo(Map.of("apps/a.yaml", "a: 1\n", "apps/deep/mine.txt", "mine"));
    }

    @Test
    void anEmptyTreeTakesTheIndexWithIt() throws OutputException {
        folder.render(TREE);

        folder.render(TestFolder.tree("veles"));

        assertThat(folder.all().keySet()).containsExactly("");
    }

    @Test
    void aHandEditedFileIsRefusedByNameUnlessForced() throws OutputException {
        folder.render(TREE);
        folder.put("apps/a.yaml", "a: by hand\n");
        OwnedTree next = TestFolder.tree("veles", "apps/a.yaml", "a: 2\n", "apps/deep/b.yaml", "b: 2\n");
        Map<String, String> before = folder.all();

        List<Conflict> conflicts = refused(next, false);

        assertThat(conflicts).extracting(Conflict::reason).containsExactly(Reason.HAND_EDITED);
        assertThat(conflicts).extracting(Conflict::file).containsExactly(folder.root() + "/apps/a.yaml");
        assertThat(folder.all()).isEqualTo(before);
        assertThat(folder.output().write(next, true)).isInstanceOf(WriteResult.Written.class);
        assertThat(folder.files()).isEqualTo(next.files().files());
        assertThat(folder.output().plan(next).isClean()).isTrue();
    }

    @Test
    void aHandEditIsFoundAlsoWhereTheContractHasNotChanged() throws OutputException {
        folder.render(TREE);
        folder.put("apps/a.yaml", "a: by hand\n");

        assertThat(refused(TREE, false)).extracting(Conflict::reason).containsExactly(Reason.HAND_EDITED);
    }

    @Test
    void aStaleFileThatWasEditedIsRefusedUnlessForced() throws OutputException {
        folder.render(TREE);
        folder.put("apps/deep/b.yaml", "b: by hand\n");
        OwnedTree next = TestFolder.tree("veles", "apps/a.yaml", "a: 1\n");

        assertThat(refused(next, false)).extracting(Conflict::reason).containsExactly(Reason.HAND_EDITED);
        assertThat(folder.read("apps/deep/b.yaml")).isEqualTo("b: by hand\n");
        assertThat(folder.output().write(next, true)).isInstanceOf(WriteResult.Written.class);
        assertThat(folder.files()).isEqualTo(next.files().files());
    }

    @Test
    void anEditThatTheContractCaughtUpWithIsNoConflict() throws OutputException {
        folder.render(TREE);
        folder.put("apps/a.yaml", "a: 2\n");
        OwnedTree next = TestFolder.tree("veles", "apps/a.yaml", "a: 2\n", "apps/deep/b.yaml", "b: 1\n");

        assertThat(folder.output().plan(next).changes())
                .extracting(FileChange::path)
                .containsExactly(".veles/veles.json");
        folder.render(next);
        folder.render(TREE);
        assertThat(folder.files()).isEqualTo(TREE.files().files());
    }

    @Test
    void anOwnFileThatSomebodyRemovedComesBack() throws OutputException {
        folder.render(TREE);
        folder.delete("apps/a.yaml");

        folder.render(TREE);

        assertThat(folder.files()).isEqualTo(TREE.files().files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 0\n", "a: of another length\n", ""})
    void aForeignFileInTheWayIsNeverOverwritten(String text) throws OutputException {
        folder.put("apps/a.yaml", text);
        Map<String, String> before = folder.all();

        assertThat(refused(TREE, true)).extracting(Conflict::reason).containsExactly(Reason.FOREIGN);
        assertThat(folder.all()).isEqualTo(before);
    }

    @Test
    void aForeignFileThatIsTheSameIsTakenOver() throws OutputException {
        folder.put("apps/a.yaml", "a: 1\n");
        folder.render(TREE);

        folder.render(TestFolder.tree("veles", "apps/deep/b.yaml", "b: 1\n"));

        assertThat(folder.files()).containsOnlyKeys("apps/deep/b.yaml");
    }

    @Test
    void contractsShareAFolderAndNotTheirFiles() throws OutputException {
        OwnedTree other = TestFolder.tree("other", "apps/a.yaml", "a: 1\n", "apps/other.yaml", "o: 1\n");
        folder.render(TREE);

        assertThat(refused(other, true)).extracting(Conflict::reason).containsExactly(Reason.OTHER_OWNER);

        folder.render(TestFolder.tree("other", "apps/other.yaml", "o: 1\n"));
        folder.render(TestFolder.tree("veles"));
        assertThat(folder.files()).containsOnlyKeys("apps/other.yaml");
        folder.render(other);
        assertThat(folder.files()).isEqualTo(other.files().files());
    }

    @Test
    void aPartialRenderLeavesTheRest() throws OutputException {
        folder.render(TREE);
        OwnedTree part = new OwnedTree(
                "veles", new FileTree(Map.of("apps/deep/c.yaml", "c: 1\n")), path -> path.startsWith("apps/deep/"));

        assertThat(folder.output().write(part, false)).isInstanceOf(WriteResult.Written.class);

        assertThat(folder.files()).containsOnlyKeys("apps/a.yaml", "apps/deep/c.yaml");
        folder.put("apps/a.yaml", "a: by hand\n");
        assertThat(folder.output().plan(part).isClean()).isTrue();
        assertThat(refused(TREE, false)).extracting(Conflict::reason).containsExactly(Reason.HAND_EDITED);
    }

    @Test
    void thereIsNoRenderingOutsideOfTheScope() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnedTree("veles", new FileTree(Map.of("a", "")), path -> false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..", ".hidden", "tab\t"})
    void namesThatCannotNameAnIndexAreRefused(String owner) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnedTree.whole(owner, new FileTree(Map.of())))
                .withMessageContaining("not the name of a contract");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./a", "a//b", "a/.", "a/", ".veles/veles.json", ".VELES/x", ".veles", "\u00fcber", "a\nb"})
    void pathsThatNotEveryMachineCanWriteAreRefused(String path) throws OutputException {
        assertThat(refused(TestFolder.tree("veles", path, ""), true))
                .extracting(Conflict::reason)
                .containsExactly(Reason.BAD_PATH);
        assertThat(folder.root()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apps/A.yaml", "APPS/other.yaml", "apps/a.yaml/c"})
    void pathsThatShutEachOtherOutAreRefused(String path) throws OutputException {
        Map<String, String> files = new TreeMap<>(TREE.files().files());
        files.put(path, "");

        assertThat(refused(OwnedTree.whole("veles", new FileTree(files)), true))
                .extracting(Conflict::reason)
                .containsExactly(Reason.BAD_PATH);
    }

    @Test
    void somethingElseInTheWayIsTold() throws OutputException {
        folder.put("apps/a.yaml/x", "").put("apps/deep", "a file");

        assertThat(refused(TREE, true))
                .extracting(Conflict::reason)
                .containsExactly(Reason.NOT_A_FILE, Reason.NOT_A_FOLDER);
        assertThat(folder.files()).isEqualTo(Map.of("apps/a.yaml/x", "", "apps/deep", "a file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apps/a.yaml", "apps/deep", "apps", ".veles", ".veles/veles.json", ".veles/other.json"})
    void nothingIsWrittenThroughALink(String link) throws OutputException {
        TestFolder elsewhere = new TestFolder(temp.resolve("elsewhere"));
        elsewhere.put("target", "mine");
        folder.link(link, elsewhere.root().resolve(link.contains(".yaml") || link.contains(".json") ? "target" : "."));

        assertThat(refused(TREE, true)).extracting(Conflict::reason).containsOnly(Reason.SYMBOLIC_LINK);
        assertThat(elsewhere.files()).isEqualTo(Map.of("target", "mine"));
    }

    @Test
    void nothingIsRemovedThroughALink() throws OutputException {
        folder.render(TREE);
        TestFolder elsewhere = new TestFolder(temp.resolve("elsewhere"));
        elsewhere.put("b.yaml", "b: 1\n");
        folder.delete("apps/deep/b.yaml").delete("apps/deep").link("apps/deep", elsewhere.root());

        assertThat(refused(TestFolder.tree("veles", "apps/a.yaml", "a: 1\n"), true))
                .extracting(Conflict::reason)
                .containsExactly(Reason.SYMBOLIC_LINK);
        assertThat(elsewhere.files()).isEqualTo(Map.of("b.yaml", "b: 1\n"));
    }

    @Test
    void theFolderItselfMayBeALink() throws OutputException {
        TestFolder elsewhere = new TestFolder(temp.resolve("elsewhere"));
        elsewhere.put("mine", "mine");
        new TestFolder(temp).link("link", elsewhere.root());

        new TestFolder(temp.resolve("link")).render(TREE);

        assertThat(elsewhere.files())
                .hasSize(3)
                .containsAllEntriesOf(TREE.files().files());
    }

    @Test
    void whatIsStagedIsNotRemovedThroughALink() throws OutputException {
        TestFolder elsewhere = new TestFolder(temp.resolve("elsewhere"));
        elsewhere.put("mine", "mine");
        folder.link(".veles/.staging", elsewhere.root());

        assertThatThrownBy(() -> folder.render(TREE))
                .isInstanceOf(OutputException.class)
                .hasMessageEndingWith(".veles/.staging\" is not a folder");
        assertThat(elsewhere.files()).isEqualTo(Map.of("mine", "mine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"veles", "other"})
    void anIndexThatCannotBeReadStopsEverything(String owner) throws OutputException {
        folder.render(TREE);
        folder.put(".veles/" + owner + ".json", "{\n<<<<<<< HEAD\n");

        List<Conflict> conflicts = refused(TREE, true);

        assertThat(conflicts).extracting(Conflict::reason).containsExactly(Reason.BROKEN_INDEX);
        assertThat(conflicts.get(0).message()).endsWith("is not a readable index: line 2 should have \"version\"");
    }

    @Test
    void anIndexThatIsNotTextIsBroken() throws OutputException, IOException {
        folder.render(TREE);
        Files.write(folder.root().resolve(".veles/veles.json"), new byte[] {(byte) 0xff});

        assertThat(refused(TREE, true).get(0).message()).endsWith("it is not UTF-8 text");
    }

    @Test
    void aLostIndexCostsOnlyWhatHasChanged() throws OutputException {
        folder.render(TREE);
        folder.delete(".veles/veles.json");
        OwnedTree next = TestFolder.tree("veles", "apps/a.yaml", "a: 1\n", "apps/deep/b.yaml", "b: 2\n");

        assertThat(refused(next, true)).extracting(Conflict::file).containsExactly(folder.root() + "/apps/deep/b.yaml");
        folder.render(TREE);
        folder.render(next);
    }

    @Test
    void aFileThatSomebodyMadeHugeIsNotRead() throws OutputException, IOException {
        folder.render(TREE);
        try (var file = new java.io.RandomAccessFile(
                folder.root().resolve("apps/a.yaml").toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        assertThatThrownBy(() -> folder.output().plan(TREE))
                .isInstanceOf(OutputException.class)
                .hasMessageEndingWith("apps/a.yaml\": it is larger than 64 MiB");
    }

    @Test
    void leftoversOfAKilledWriteGoWithTheNext() throws OutputException {
        folder.render(TREE);
        folder.put(".veles/.lock", "").put(".veles/.staging/new/0", "a: ").put(".veles/.staging/journal.tmp", "veles-");

        assertThat(folder.output().plan(TREE).isClean()).isTrue();
        folder.render(TREE);

        assertThat(folder.all().keySet()).noneMatch(path -> path.startsWith(".veles/."));
    }

    @Test
    void aFolderThatIsWrittenIntoIsLeftToTheOther() throws OutputException, IOException {
        folder.render(TREE);
        FolderLock lock = FolderLock.take(new RealDisk(), folder.root());
        OwnedTree next = TestFolder.tree("veles", "apps/a.yaml", "a: 2\n");

        assertThatThrownBy(() -> folder.render(next))
                .isInstanceOfSatisfying(
                        OutputException.class,
                        e -> assertThat(e.help()).isEqualTo("Wait for it to end, then render again."))
                .hasMessage("another veles is writing into \"" + folder.root() + "\"");

        assertThat(folder.files()).isEqualTo(TREE.files().files());
        lock.close();
        folder.render(next);
        assertThat(folder.root().resolve(".veles/.lock")).doesNotExist();
    }

    @Test
    void whatTheFileSystemRefusesIsToldInPlainWords() throws IOException {
        Files.writeString(temp.resolve("file"), "");
        OutputFolder below = new OutputFolder(temp.resolve("file/out"));

        assertThatThrownBy(() -> below.write(TREE, false))
                .isInstanceOf(OutputException.class)
                .hasMessageMatching("cannot look at \".*/file/out/.veles\": not a directory");
    }

    @Test
    void everyConflictSaysWhatIsThereAndWhatToDo() throws OutputException {
        folder.render(
                TestFolder.tree("veles", "apps/a.yaml", "a: 1\n", "apps/edited.yaml", "e: 1\n", "apps/stale.yaml", ""));
        folder.render(TestFolder.tree("other", "apps/other.yaml", "o: 1\n"));
        folder.put("apps/edited.yaml", "mine").put("apps/stale.yaml", "mine").put("apps/foreign.yaml", "mine");
        folder.put("apps/folder.yaml/x", "").put("apps/file", "").link("apps/link.yaml", temp);
        String[] paths = {"edited.yaml", "foreign.yaml", "folder.yaml", "file/x.yaml", "link.yaml", "other.yaml"};
        Map<String, String> files = new TreeMap<>();
        List.of(paths).forEach(path -> files.put("apps/" + path, "new\n"));
        StringBuilder texts = new StringBuilder();
        collect(texts, refused(OwnedTree.whole("veles", new FileTree(files)), false));
        files.put("apps/FILE/y.yaml", "");
        files.put("apps/edited.yaml/z.yaml", "");
        files.put("./x", "");
        folder.put(".veles/other.json", "").put(".veles/.staging/journal", "");
        collect(
                texts,
                folder.output()
                        .plan(OwnedTree.whole("veles", new FileTree(files)))
                        .conflicts());

        Golden.check(
                "output/conflicts.txt", texts.toString().replace(folder.root().toString(), "out"));
    }

    private static void collect(StringBuilder texts, List<Conflict> conflicts) {
        for (Conflict conflict : conflicts) {
            var finding = conflict.toFinding();
            texts.append(finding.location()).append(": ").append(finding.rule()).append('\n');
            texts.append("  ").append(finding.message()).append('\n');
            texts.append("  ").append(finding.why()).append('\n');
            texts.append("  ").append(finding.help()).append("\n\n");
        }
    }

    private List<Conflict> refused(OwnedTree tree, boolean force) throws OutputException {
        WriteResult result = folder.output().write(tree, force);
        assertThat(result).isInstanceOf(WriteResult.Refused.class);
        return ((WriteResult.Refused) result).conflicts();
    }
}
