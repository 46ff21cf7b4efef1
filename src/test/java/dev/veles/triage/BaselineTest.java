package dev.veles.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.lint.LintResult;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
    private static final Finding FIRST = finding("b", "a", "spec.x", 1);
    private static final Finding MOVED = finding("b", "a", "spec.x", 7);
    private static final Finding OTHER = finding("b", "other", "spec.x", 2);
    private static final Finding TEXT = Finding.error("a", "broken", "", "", place(3));

    @Test
    void theFileIsSortedWithOneEntryALine() {
        assertThat(Baseline.of(List.of(OTHER, FIRST, TEXT, MOVED)).write()).isEqualTo("""
                        {
                          "version": 1,
                          "known": [
                            {"rule": "a", "file": "f.yaml", "count": 1},
                            {"rule": "b", "kind": "A", "namespace": "n", "name": "a", "path": "spec.x", "count": 2},
                            {"rule": "b", "kind": "A", "namespace": "n", "name": "other", "path": "spec.x", "count": 1}
                          ]
                        }
                        """);
        assertThat(Baseline.of(List.of()).write()).isEqualTo("{\n  \"version\": 1,\n  \"known\": []\n}\n");
    }

    @Test
    void whatIsKnownStaysKnownWhenItsLineMoves() {
        Baseline.Outcome outcome = Baseline.of(List.of(FIRST)).apply(result(MOVED, OTHER), Set.of());
        assertThat(outcome.result().findings()).containsExactly(OTHER);
        assertThat(outcome.result().counts().known()).isEqualTo(1);
        assertThat(outcome.gone()).isEmpty();
    }

    @Test
    void moreThanAreKnownAreAllReported() {
        assertThat(Baseline.of(List.of(FIRST))
                        .apply(result(FIRST, MOVED), Set.of())
                        .result()
                        .findings())
                .containsExactly(FIRST, MOVED);
    }

    @Test
    void whatIsGoneIsNamedAndPruned() {
        Baseline baseline = Baseline.of(List.of(FIRST, MOVED, OTHER, TEXT));
        assertThat(baseline.apply(result(FIRST), Set.of()).gone())
                .containsExactly("a in f.yaml", "b in A n/a at spec.x, 1 of 2", "b in A n/other at spec.x");
        assertThat(baseline.renewed(List.of(FIRST), Set.of())).isEqualTo(Baseline.of(List.of(FIRST)));
    }

    @Test
    void whatDidNotRunIsNotGone() {
        Baseline baseline = Baseline.of(List.of(FIRST, TEXT));
        assertThat(baseline.apply(result(), Set.of("b")).gone()).containsExactly("a in f.yaml");
        assertThat(baseline.renewed(List.of(), Set.of("b"))).isEqualTo(Baseline.of(List.of(FIRST)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `` | b.json:1:1: this is no baseline of Veles
                    [] | b.json:1:1: this is no baseline of Veles
                    {"version": 1} | b.json:1:1: this is no baseline of Veles
                    {"version": 2, "known": []} | b.json:1:13: this version
                    {"version": 1, "known": {}} | b.json:1:25: "known" is no list
                    {"version": 1, "known": [], "more": 1} | b.json:1:29: a baseline has no "more"
                    {"version": 1, "known": ["a"]} | b.json:1:26: this is no entry
                    {"version": 1, "known": [{"rule": "a", "files": "x", "count": 1}]} | b.json:1:40: an entry has no "files"
                    {"version": 1, "known": [{"rule": "a", "count": 1}]} | b.json:1:26: an entry needs a "rule" and either
                    {"version": 1, "known": [{"file": "a", "count": 1}]} | b.json:1:26: an entry needs a "rule" and either
                    {"version": 1, "known": [{"rule": "a", "file": "x", "kind": "K", "count": 1}]} | b.json:1:26: an entry needs
                    {"version": 1, "known": [{"rule": a, "file": "x", "count": 1}]} | b.json:1:35: "rule" is no string
                    {"version": 1, "known": [{"rule": "a", "file": "x"}]} | b.json:1:26: an entry needs a "count"
                    {"version": 1, "known": [{"rule": "a", "file": "x", "count": 0}]} | b.json:1:62: an entry needs a "count"
                    {"version": 1, "known": [{"rule": "a", "file": "x", "count": 9999999999}]} | b.json:1:62: an entry needs a
                    {"version": 1, "known": [{"rule": "a", "file": "x", "count": 1}, {"rule": "a", "file": "x", "count": 2}]} | b.json:1:66: "a in x" is there twice
                    {"version": 1, "known": [{"rule": "a", "file": "x", "count": 1} | b.json:1:
                    """)
    void whatIsNoBaselineIsRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> Baseline.read(new SourceText("b.json", text)))
                .isInstanceOf(TriageException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void theMarksOfAMergeConflictAreRefused() {
        String text = Baseline.of(List.of(FIRST, OTHER)).write();
        for (String mark : List.of("<<<<<<< HEAD", "=======", ">>>>>>> branch")) {
            assertThatThrownBy(() -> Baseline.read(
                            new SourceText("b.json", text.replace("    {\"rule\"", mark + "\n    {\"rule\""))))
                    .as(mark)
                    .isInstanceOf(TriageException.class);
        }
    }

    @Property(tries = 200)
    void whatIsWrittenIsRead(@ForAll("findings") List<Finding> findings) throws TriageException {
        Baseline written = Baseline.of(findings);
        Baseline read = Baseline.read(new SourceText("b.json", written.write()));
        assertThat(read).isEqualTo(written);
        assertThat(read.write()).isEqualTo(written.write());
        assertThat(read.apply(result(findings.toArray(Finding[]::new)), Set.of())
                        .result()
                        .findings())
                .isEmpty();
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        // Half a character cannot be in a text that was read.
        Arbitrary<String> name = Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        Arbitrary<String> rule = Arbitraries.of("a", "b-c");
        Arbitrary<Finding> seen = Combinators.combine(
                        rule, name, name, Arbitraries.integers().between(1, 3))
                .as(BaselineTest::finding);
        Arbitrary<Finding> unseen = Combinators.combine(rule, name)
                .as((id, file) -> Finding.error(id, "m", "", "", Location.point(new SourceText(file, ""), 1, 1)));
        return Arbitraries.oneOf(seen, unseen).list().ofMaxSize(6);
    }

    private static LintResult result(Finding... findings) {
        return LintResult.of(List.of(findings));
    }

    private static Finding finding(String rule, String name, String path, int line) {
        Optional<ObjectRef> object = Optional.of(new ObjectRef("v1", "A", "n", name));
        return new Finding(rule, Severity.ERROR, "m", "", "", place(line), object, path, Optional.empty());
    }

    private static Location place(int line) {
        return Location.point(new SourceText("f.yaml", ""), line, 1);
    }
}
