package dev.veles.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.finding.Finding;
import dev.veles.lint.LintResult;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change has to answer for, asked of the real git. */
class ChangedSinceTest {
    private static final String ODD = "ein \"Ordner\"\t/ü \\ 文.yaml";

    @TempDir
    Path temporary = Path.of("");

    @Test
    void linesThatChangedAreKnownInFilesOfAnyName() throws TriageException {
        TestRepository repository = TestRepository.in(temporary);
        for (String file : List.of("a.yaml", ODD, "with blank.yaml", "old.yaml", "gone.yaml")) {
            repository.put(file, "one\ntwo\nthree\nfour of " + file + "\n");
        }
        repository.put(".gitattributes", "*.yaml -diff\n").commit();
        repository.git("config", "diff.noprefix", "true");
        repository.git("config", "color.ui", "always");
        repository.put(ODD, "one\nTWO\nthree\nfour of " + ODD + "\nfive");
        repository.put("with blank.yaml", "zero\none\nthree\nfour of with blank.yaml\n");
        repository.git("mv", "old.yaml", "new.yaml");
        repository.put("new.yaml", "one\ntwo\nthree\nfour of old.yaml\nfive\n");
        repository.git("rm", "--quiet", "gone.yaml");
        repository.put("untracked ü.yaml", "one\n");
        ChangedLines lines = changed(repository, "HEAD");
        assertThat(lines.of("a.yaml")).isEmpty();
        assertThat(lines.of(ODD)).containsExactly(2, 5);
        SourceText odd = new SourceText(ODD, "");
        assertThat(lines.touches(new Location(odd, 3, 1, 5, 1))).isFalse();
        assertThat(lines.touches(new Location(odd, 3, 1, 5, 2))).isTrue();
        assertThat(lines.of("with blank.yaml")).containsExactly(1);
        assertThat(lines.of("new.yaml")).containsExactly(5);
        assertThat(lines.pathNow("old.yaml")).isEqualTo("new.yaml");
        assertThat(lines.touches(Location.point(new SourceText("untracked ü.yaml", "one\n"), 1, 1)))
                .isTrue();
    }

    @Test
    void namesMayBeRelativeToAFolderOfTheRepository() throws TriageException {
        TestRepository repository = TestRepository.in(temporary);
        repository.put("apps/a.yaml", "one\n").put("b.yaml", "one\n").commit();
        repository.put("apps/a.yaml", "one\ntwo\n").put("b.yaml", "two\n");
        Path apps = temporary.resolve("apps");
        ChangedLines lines = ChangedLines.since(Git.in(apps), "HEAD", apps);
        assertThat(lines.of("a.yaml")).containsExactly(2);
        assertThat(lines.of("../b.yaml")).containsExactly(1);
        assertThat(lines.of(temporary.resolve("b.yaml").toString())).containsExactly(1);
        assertThat(lines.of("../../b.yaml")).isEmpty();
    }

    /** Lines are told apart by a number; what an edit inserts was never there before, so git has no choice. */
    @Property(tries = 15)
    void exactlyTheNewLinesHaveChanged(@ForAll("edits") List<Edit> edits) throws IOException, TriageException {
        Path folder = Files.createTempDirectory("veles-diff");
        try {
            TestRepository repository = TestRepository.in(folder);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                lines.add(text(i));
            }
            repository
                    .put(ODD, String.join("\n", lines) + "\n")
                    .put("z.yaml", "z\n")
                    .commit();
            Set<String> old = new HashSet<>(lines);
            edits.forEach(edit -> edit.apply(lines));
            repository.put(ODD, String.join("\n", lines)).put("z.yaml", "y\n");
            // Without a line break behind it, the last line is another one.
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (!old.contains(lines.get(i)) || i == lines.size() - 1) {
                    expected.add(i + 1);
                }
            }
            ChangedLines changed = changed(repository, "main");
            assertThat(changed.of(ODD)).isEqualTo(expected);
            assertThat(changed.of("z.yaml")).containsExactly(1);
        } finally {
            remove(folder);
        }
    }

    private record Edit(boolean insert, int at, int number) {
        void apply(List<String> lines) {
            int index = at % lines.size();
            if (insert) {
                lines.add(index, text(number));
            } else if (lines.size() > 1) {
                lines.remove(index);
            }
        }
    }

    /** Lines that look like those of a diff. */
    private static String text(int number) {
        return List.of("+++ b/", "--- a/", "@@ -1 +1 @@ ", "diff --git ", "\\ ", "rename to ")
                        .get(number % 6)
                + number;
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(100, 100_000))
                .as(Edit::new)
                .list()
                .uniqueElements(Edit::number)
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Test
    void theTreeOfACommitIsWrittenWithoutTouchingTheRepository() throws TriageException {
        TestRepository repository = TestRepository.in(temporary);
        repository.put("apps/a.yaml", "one\n").put(ODD, "two\n").commit();
        repository.put("apps/a.yaml", "other\n").put("staged.yaml", "x\n");
        repository.git("add", "staged.yaml");
        Map<String, String> before = TestRepository.files(temporary);
        Path written;
        try (GitTree tree = GitTree.of(Git.in(temporary.resolve("apps")), "main")) {
            written = tree.folder();
            assertThat(TestRepository.files(written))
                    .isEqualTo(new TreeMap<>(Map.of("apps/a.yaml", "one\n", ODD, "two\n")));
            changed(repository, "main");
        }
        assertThat(written.getParent()).doesNotExist();
        assertThat(TestRepository.files(temporary)).isEqualTo(before);
    }

    @Test
    void aFindingPassesOnAChangedLineAndWhereItIsNew() throws TriageException {
        TestRepository repository = TestRepository.in(temporary);
        repository
                .put("a.yaml", "kind: A\nx: wrong!\ny: wrong!\nz: [{a: 1}, {b: wrong!}]\n")
                .put("b.yaml", "kind: B\nx: wrong!\nlong: " + "b".repeat(200) + "\n")
                .put("c.yaml", "kind: C\nx: fine\n")
                .commit();
        repository.put("a.yaml", "kind: A\nnew: line\nx: wrong! # touched\ny: wrong!\nz: [{a: 1}, {b: wrong!}]\n");
        repository.git("mv", "b.yaml", "renamed.yaml");
        repository.put("untracked.yaml", "kind: D\nx: wrong!\n").put("c.yaml", "kind: C\nx: wrong!\n");
        assertThat(reported(repository)).containsExactly("a.yaml:3", "c.yaml:2", "untracked.yaml:2");
    }

    @Test
    void anItemMoreInAListMakesNoOldFindingNew() throws TriageException {
        TestRepository repository = TestRepository.in(temporary);
        repository.put("a.yaml", "kind: A\nx:\n- a\n- wrong!\n").commit();
        repository.put("a.yaml", "kind: A\nx:\n- b\n- a\n- wrong!\n");
        assertThat(reported(repository)).isEmpty();
    }

    /** What a change broke elsewhere: the file with the finding did not change. */
    @Test
    void aFindingElsewhereThatIsNewPasses() throws TriageException {
        TestRepository repository = TestRepository.in(temporary);
        repository.put("a.yaml", "kind: A\nx: wrong!\n").commit();
        LintResult now = LintResult.of(Lints.folder(temporary));
        ChangedLines lines = changed(repository, "main");
        assertThat(ChangedSince.filter(now, List.of(), lines).findings()).hasSize(1);
        LintResult left = ChangedSince.filter(now, now.findings(), lines);
        assertThat(left.findings()).isEmpty();
        assertThat(left.counts().known()).isEqualTo(1);
    }

    @Test
    void whatGitCannotAnswerIsSaid() {
        assertThatThrownBy(() -> Git.in(temporary))
                .isInstanceOf(TriageException.class)
                .hasMessageContaining("not a git repository");
        TestRepository repository = TestRepository.in(temporary);
        repository.put("a.yaml", "one\n").commit();
        repository.git("branch", "release");
        for (String ref : List.of("relaese", "--output=x", "", "release:a.yaml")) {
            assertThatThrownBy(() -> changed(repository, ref))
                    .isInstanceOf(TriageException.class)
                    .hasMessage("git knows no commit \"" + ref + "\"");
        }
        assertThatThrownBy(() -> GitTree.of(Git.in(temporary), "relaese"))
                .isInstanceOfSatisfying(
                        TriageException.class, e -> assertThat(e.help()).startsWith("Did you mean \"release\"? "));
    }

    private static List<String> reported(TestRepository repository) throws TriageException {
        Git git = Git.in(repository.folder());
        try (GitTree tree = GitTree.of(git, "main")) {
            List<Finding> before = Lints.folder(tree.folder());
            LintResult now = LintResult.of(Lints.folder(repository.folder()));
            ChangedLines lines = ChangedLines.since(git, "main", repository.folder());
            return ChangedSince.filter(now, before, lines).findings().stream()
                    .map(finding ->
                            finding.location().file() + ":" + finding.location().line())
                    .toList();
        }
    }

    private static ChangedLines changed(TestRepository repository, String ref) throws TriageException {
        return ChangedLines.since(Git.in(repository.folder()), ref, repository.folder());
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
