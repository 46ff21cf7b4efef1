package dev.veles.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.output.Conflict.Reason;
import dev.veles.output.FaultyDisk.Fault;
import dev.veles.output.FaultyDisk.Killed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Lets every single step on the file system go wrong, and then looks for a tree that is half old and half new. */
class OutputFolderCrashTest {
    private static final OwnedTree OLD = TestFolder.tree(
            "veles", "apps/base/kept", "kept\n", "apps/base/changed", "old\n", "apps/gone/deep/stale", "stale\n");
    private static final OwnedTree NEW = TestFolder.tree(
            "veles",
            "apps/base/kept",
            "kept\n",
            "apps/base/changed",
            "new, and longer\n",
            "apps/more/deep/fresh",
            "fresh\n");
    private static final OwnedTree OTHER = TestFolder.tree("other", "clusters/other.yaml", "other\n");

    @TempDir
    Path temp;

    private TestFolder folder;
    private Map<String, String> before;
    private Map<String, String> after;

    @BeforeEach
    void findOutWhatWholeTreesLookLike() throws OutputException {
        folder = new TestFolder(temp.resolve("out"));
        start();
        before = folder.everything();
        folder.render(NEW);
        after = folder.everything();
        assertThat(after).isNotEqualTo(before).containsKey("README");
    }

    @Test
    void noFileIsEverSeenHalfWritten() throws OutputException {
        start();
        FaultyDisk watched = new FaultyDisk(
                Fault.NONE,
                0,
                () -> folder.everything()
                        .forEach((path, text) -> assertThat(text).as(path).isIn(before.get(path), after.get(path))));

        write(watched);

        assertThat(watched.steps()).isGreaterThan(60);
        assertThat(folder.all()).containsExactlyInAnyOrderEntriesOf(complete(after));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "FAIL_AFTER"})
    void aFailureLeavesTheOldTree(Fault fault) throws OutputException {
        int failures = 0;
        for (int step = 1; step <= steps(); step++) {
            start();
            folder.age();
            Map<String, Long> times = folder.times();
            boolean written = succeeds(new FaultyDisk(fault, step));
            assertThat(folder.everything()).as("step " + step).isEqualTo(written ? after : before);
            if (!written) {
                failures++;
                Map<String, Long> now = folder.times();
                times.keySet().removeIf(path -> path.isEmpty() || path.endsWith("/"));
                assertThat(now).as("step " + step).containsAllEntriesOf(times);
            }
            folder.render(NEW);
            assertThat(folder.all()).as("step " + step).containsExactlyInAnyOrderEntriesOf(complete(after));
        }
        assertThat(failures).isGreaterThan(40);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "FAIL", "FAIL_AFTER"})
    void theNextWriteOfWhateverContractMakesTheTreeWholeAgain(Fault fault) throws OutputException {
        int undone = 0;
        for (int step = 1; step <= steps(); step++) {
            start();
            boolean written = succeeds(new FaultyDisk(fault, step));
            boolean interrupted = isInterrupted();
            if (!interrupted) {
                assertThat(folder.everything()).as("step " + step).isIn(before, after);
            }
            assertThat(written && interrupted).as("step " + step).isFalse();

            WriteResult result = folder.output().write(OTHER, false);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            WriteResult.Written.class,
                            w -> assertThat(w.undone()).isEqualTo(interrupted));
            assertThat(withoutOther()).as("step " + step).isIn(complete(before), complete(after));
            undone += interrupted ? 1 : 0;
        }
        assertThat(undone).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(names = {"KILL", "POWER_CUT"})
    void undoingMayBeInterruptedToo(Fault fault) throws OutputException {
        int last = stepOf("committed") - 1;
        for (int step = last; killInterrupts(step); step -= 9) {
            boolean killedAgain = true;
            for (int undoing = 1; killedAgain; undoing++) {
                assertThat(killInterrupts(step)).isTrue();
                killedAgain = isKilled(new FaultyDisk(fault, undoing));
                folder.output().write(OTHER, false);
                assertThat(withoutOther())
                        .as("step " + step + ", then " + undoing)
                        .isIn(complete(before), complete(after));
            }
        }
    }

    @Test
    void undoingLeavesWhatWasChangedSince() throws OutputException {
        interruptAfterRenames();
        folder.put("apps/base/changed", "by hand").put("apps/more/deep/fresh", "by hand too");

        WriteResult result = folder.output().write(NEW, false);

        assertThat(result)
                .isInstanceOfSatisfying(
                        WriteResult.Refused.class,
                        refused -> assertThat(refused.conflicts())
                                .extracting(Conflict::reason)
                                .containsExactly(Reason.HAND_EDITED, Reason.FOREIGN));
        assertThat(folder.files())
                .containsEntry("apps/base/changed", "by hand")
                .containsEntry("apps/more/deep/fresh", "by hand too")
                .containsEntry("apps/gone/deep/stale", "stale\n");
    }

    @Test
    void aPlanTellsOfAnInterruptedWriteAndLeavesItAlone() throws OutputException {
        interruptAfterRenames();
        Map<String, String> found = folder.all();

        OutputPlan plan = folder.output().plan(OLD);

        assertThat(plan.conflicts()).extracting(Conflict::reason).containsExactly(Reason.INTERRUPTED);
        assertThat(plan.refusals(true)).isNotEmpty();
        assertThat(folder.all()).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apps/base/changed", "apps/more/deep/fresh"})
    void whatSomebodyWritesMeanwhileIsNotLost(String path) throws OutputException {
        start();
        boolean[] done = {false};
        FaultyDisk disk = new FaultyDisk(Fault.NONE, 0, () -> {
            if (!done[0] && Files.exists(folder.root().resolve(".veles/.staging/new"))) {
                done[0] = true;
                folder.put(path, "meanwhile");
            }
        });

        Optional<OutputException> failure = failure(disk);

        assertThat(failure)
                .hasValueSatisfying(e -> assertThat(e)
                        .hasMessageMatching("cannot write \".*/out/" + path + "\": it .* in the meantime"));
        Map<String, String> expected = withReadme(OLD);
        expected.put(path, "meanwhile");
        assertThat(folder.files()).isEqualTo(expected);
        assertThat(folder.all().keySet()).noneMatch(name -> name.startsWith(".veles/."));
    }

    @Test
    void aFailureSaysWhatStateTheFilesAreIn() throws OutputException {
        start();
        Optional<OutputException> once = failure(new FaultyDisk(Fault.FAIL, stepOf("stage")));
        assertThat(once).hasValueSatisfying(e -> {
            assertThat(e).hasMessageMatching("cannot write \".*/out/apps/base/changed\": no space left on device");
            assertThat(e.help()).startsWith("All files are as they were before.");
            assertThat(e.getStackTrace()).isEmpty();
        });
        start();
        Optional<OutputException> forGood = failure(new FaultyDisk(Fault.FAIL_FOR_GOOD, stepOf("rename")));
        assertThat(forGood)
                .hasValueSatisfying(e -> assertThat(e.help())
                        .contains("Undoing it failed too", "/out/.veles/.staging\"", "the next render puts it back"));
    }

    @Test
    void aFirstWriteThatFailsLeavesNoFolderBehind() throws OutputException {
        for (int step = 1; ; step++) {
            folder.clear();
            FaultyDisk disk = new FaultyDisk(Fault.FAIL, step);
            boolean written = succeeds(disk);
            if (written && disk.steps() < step) {
                break;
            }
            if (!written) {
                assertThat(folder.files()).as("step " + step).isEmpty();
            }
            folder.render(NEW);
            assertThat(folder.files()).as("step " + step).isEqualTo(NEW.files().files());
        }
    }

    @Test
    void aJournalOfAnotherVersionIsNotGuessedAt() throws OutputException {
        interruptAfterRenames();
        folder.put(".veles/.staging/journal", "veles-journal 2\nend\n");

        Optional<OutputException> failure = failure(new RealDisk());

        assertThat(failure)
                .hasValueSatisfying(e -> assertThat(e)
                        .hasMessageEndingWith(
                                "out/.veles/.staging/journal\" is not a journal that this veles can read"));
    }

    @Test
    void aJournalCannotReachOutOfTheFolder() throws OutputException {
        Path outside = temp.resolve("outside");
        new TestFolder(temp).put("outside", "mine");
        String digest = Content.of("mine").digest();
        for (String path : new String[] {"../outside", outside.toString(), ".veles/../../outside"}) {
            start();
            folder.put(".veles/.staging/journal", "veles-journal 1\nCREATE " + digest + " " + path + "\nend\n");
            assertThat(failure(new RealDisk())).as(path).isPresent();
            assertThat(outside).hasContent("mine");
        }
    }

    private void start() throws OutputException {
        folder.clear();
        folder.put("README", "foreign");
        folder.render(OLD);
    }

    private void write(Disk disk) throws OutputException {
        new OutputFolder(folder.root(), disk).write(NEW, false);
    }

    private Optional<OutputException> failure(Disk disk) {
        try {
            write(disk);
            return Optional.empty();
        } catch (OutputException e) {
            return Optional.of(e);
        }
    }

    private boolean succeeds(Disk disk) {
        try {
            return failure(disk).isEmpty();
        } catch (Killed killed) {
            return false;
        }
    }

    private boolean isKilled(Disk disk) {
        try {
            failure(disk);
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    private boolean isInterrupted() throws OutputException {
        return folder.output().plan(OLD).conflicts().stream().anyMatch(c -> c.reason() == Reason.INTERRUPTED);
    }

    /** How many steps a write takes. */
    private int steps() throws OutputException {
        start();
        FaultyDisk counted = new FaultyDisk(Fault.NONE, 0);
        write(counted);
        return counted.steps();
    }

    private boolean killInterrupts(int step) throws OutputException {
        start();
        return isKilled(new FaultyDisk(Fault.KILL, step)) && isInterrupted();
    }

    private void interruptAfterRenames() throws OutputException {
        assertThat(killInterrupts(stepOf("committed") - 1)).isTrue();
        assertThat(folder.files()).isEqualTo(withReadme(NEW));
    }

    /** The number of the first step after something has come about. */
    private int stepOf(String moment) throws OutputException {
        Predicate<Map<String, String>> reached = Objects.requireNonNull(Map.<String, Predicate<Map<String, String>>>of(
                        "stage",
                        files -> files.containsKey(".veles/.staging/old/"),
                        "rename",
                        files -> !Objects.equals(files.get("apps/base/changed"), "old\n"),
                        "committed",
                        files ->
                                folder.files().equals(withReadme(NEW)) && !files.containsKey(".veles/.staging/journal"))
                .get(moment));
        start();
        int[] step = {0, 0};
        write(new FaultyDisk(Fault.NONE, 0, () -> {
            step[0]++;
            if (step[1] == 0 && reached.test(folder.all())) {
                step[1] = step[0];
            }
        }));
        start();
        return step[1];
    }

    private Map<String, String> withReadme(OwnedTree tree) {
        Map<String, String> files = new HashMap<>(tree.files().files());
        files.put("README", "foreign");
        return files;
    }

    private Map<String, String> withoutOther() {
        Map<String, String> found = folder.all();
        found.keySet().removeIf(path -> path.startsWith("clusters/") || path.equals(".veles/other.json"));
        return found;
    }

    /** With the folders that are always there, and nothing that a write leaves. */
    private static Map<String, String> complete(Map<String, String> everything) {
        Map<String, String> all = new HashMap<>(everything);
        all.put("", "");
        all.put(".veles/", "");
        return all;
    }
}
