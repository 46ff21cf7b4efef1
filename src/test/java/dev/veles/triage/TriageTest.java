package dev.veles.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Finding;
import dev.veles.lint.LintInput;
import dev.veles.lint.LintResult;
import dev.veles.lint.LintUnit;
import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which findings suppressions let through, and what is said of suppressions that do not work. */
class TriageTest {
    private static final String HEAD = "kind: A\nmetadata: {name: x}\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: wrong! # veles:ignore wrong-value the reason\n",
                "a: wrong! # veles:ignore wrong-value: the reason\n",
                "a: wrong! #veles:ignore wrong-value the reason until 2026-03-01\n",
                "a: wrong! # noqa # veles:ignore wrong-value because\n",
                "# veles:ignore wrong-value the reason\na: wrong!\n",
                "# veles:ignore wrong-value waiting until the move is done\n# more\na: wrong!\r\n",
                "b:\n  - c\n  # veles:ignore wrong-value the reason\n  - wrong!\n",
                "it's: fine\na: wrong! # veles:ignore wrong-value it's fine\n",
                "a: \"one\n  wrong!\n  two\" # veles:ignore wrong-value the reason\n",
                "data: {}\na: |\n  # veles:ignore wrong-value in a script\n  echo wrong!\n",
                "a: |\n  echo wrong! # veles:ignore wrong-value in a script\n",
            })
    void aCommentSuppressesOnItsLineOrTheNext(String text) {
        assertThat(judged(HEAD + text)).containsExactly("1 suppressed");
    }

    @Test
    void oneCommentNamesSeveralRules() {
        assertThat(judged(HEAD + "a: wrong! odd! # veles:ignore odd-value, wrong-value the reason\n"))
                .containsExactly("2 suppressed");
        assertThat(judged(HEAD + "a: wrong! odd! # veles:ignore odd-value the reason\n"))
                .containsExactly("3:4 wrong-value", "1 suppressed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# veles:ignore wrong-value the reason\n\n" + HEAD,
                "%YAML 1.1\n# veles:ignore wrong-value the reason\n---\n" + HEAD,
                "--- # veles:ignore wrong-value the reason\n" + HEAD,
                "kind: B\n# veles:ignore wrong-value the reason\n---\n" + HEAD,
                "kind: B\n---\n# License\n#\n# veles:ignore wrong-value the reason\n\n# more\n" + HEAD,
            })
    void aCommentAboveADocumentSuppressesInAllOfIt(String text) {
        assertThat(judged(text + "a: wrong!\nb: wrong!\n---\nkind: C\na: wrong!\n"))
                .hasSize(2)
                .last()
                .isEqualTo("2 suppressed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: wrong!\nb: '# veles:ignore wrong-value the reason'\n",
                "a: wrong!\nb: \"x\n  # veles:ignore wrong-value the reason\n  y\"\n",
                "a: wrong!\nb: a# veles:ignore wrong-value the reason\n",
                "a: wrong!\n# see veles:ignore wrong-value the reason\n",
            })
    void whatIsNoCommentIsNoSuppression(String text) {
        assertThat(judged(HEAD + text)).containsExactly("3:4 wrong-value", "0 suppressed");
    }

    @Test
    void aCommentReachesNoFurther() {
        assertThat(judged(HEAD + "# veles:ignore wrong-value the reason\nb: c\na: wrong!\n"))
                .containsExactly("3:16 suppression-unused", "5:4 wrong-value", "0 suppressed");
        assertThat(judged(HEAD + "# veles:ignore wrong-value the reason\n\na: wrong!\n"))
                .containsExactly("3:16 suppression-unused", "5:4 wrong-value", "0 suppressed");
        assertThat(judged(HEAD + "a: wrong!\n# veles:ignore wrong-value the reason"))
                .containsExactly("3:4 wrong-value", "4:16 suppression-unused", "0 suppressed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suppression-without-reason wrong-value",
                "suppression-without-reason wrong-value -- .",
                "suppression-without-reason wrong-value until 2027-01-01",
                "suppression-unreadable",
                "suppression-unreadable , wrong-value reason",
                "suppression-unreadable wrong-value reason until 2026-02-30",
                "suppression-unreadable wrong-value reason until 2027-01-01.",
                "suppression-unreadable wrong-value until 2027-01-01 for a reason",
                "suppression-expired wrong-value reason until 2026-02-28",
                "suppression-unknown-rule wrong-values reason",
            })
    void whatCannotCountSuppressesNothing(String text) {
        String[] parts = text.split(" ", 2);
        String behind = parts.length == 1 ? "" : " " + parts[1];
        assertThat(judged(HEAD + "a: wrong! # veles:ignore" + behind + "\n"))
                .hasSize(3)
                .contains("3:4 wrong-value", "0 suppressed")
                .anyMatch(line -> line.endsWith(" " + parts[0]));
    }

    @Test
    void otherFormsAreNotPassedOver() {
        assertThat(judged(HEAD + "a: wrong! # veles:ignore-next-line wrong-value reason\n"))
                .containsExactly("3:4 wrong-value", "3:11 suppression-unreadable", "0 suppressed");
    }

    @Test
    void whatIsSaidOfSuppressions() {
        SourceText text = new SourceText("a.yaml", HEAD + """
                # veles:ignore wrong-valu reason
                a: b # veles:ignore wrong-value
                c: d # veles:ignore wrong-value, odd-value reason until 2026-02-01
                e: f # veles:ignore odd-value reason
                g: h # veles:ignore odd-value reason until 2026-13-01
                """);
        assertThat(Lints.triage()
                        .suppress(Lints.lint(Lints.unit(text)), List.of(text))
                        .findings())
                .extracting(finding -> finding.severity().label() + " " + finding.message() + " | " + finding.help())
                .containsExactly(
                        "error there is no rule \"wrong-valu\" | Did you mean \"wrong-value\"? \"veles rules\" lists the"
                                + " rules.",
                        "error the suppression of \"wrong-value\" gives no reason | Write behind the rule's id why the"
                                + " finding may stay.",
                        "error the suppression of \"wrong-value\", \"odd-value\" ended on 2026-02-01 | Correct what was"
                                + " suppressed and remove the suppression, or give it a later date.",
                        "error there is nothing to suppress for \"odd-value\" | Remove the suppression, or put it on"
                                + " the line or the object of the finding.",
                        "error \"2026-13-01\" behind \"until\" is not a date | Write \"# veles:ignore <id>[, <id>]"
                                + " <reason> [until YYYY-MM-DD]\", or the annotation veles.dev/ignore: \"<id>[, <id>]:"
                                + " <reason> [until YYYY-MM-DD]\".");
    }

    @Test
    void whatDidNotRunIsNotUnused() {
        SourceText text = new SourceText("a.yaml", HEAD + "a: b # veles:ignore wrong-value, odd-value reason\n");
        Triage triage = new Triage(() -> LocalDate.EPOCH, Lints.RULES, List.of("odd-value"));
        assertThat(shown(triage.suppress(Lints.lint(Lints.unit(text)), List.of(text))))
                .containsExactly("3:34 suppression-unused", "0 suppressed");
        assertThat(triage.idle()).containsExactly("wrong-value");
    }

    @Test
    void theDateIsAskedForOnlyWhereASuppressionEnds() {
        SourceText text = new SourceText("a.yaml", HEAD + "a: wrong! # veles:ignore wrong-value reason\n");
        Today never = () -> {
            throw new AssertionError("asked for the date");
        };
        Triage triage = new Triage(never, Lints.RULES, Lints.RULES);
        assertThat(shown(triage.suppress(Lints.lint(Lints.unit(text)), List.of(text))))
                .containsExactly("1 suppressed");
    }

    @Test
    void anAnnotationSuppressesInItsObject() {
        String annotated = "kind: A\nmetadata:\n  name: x\n  annotations:\n    veles.dev/ignore: ";
        assertThat(judged(annotated + "\"wrong-value: the reason\"\na: wrong!\n---\nkind: B\na: wrong!\n"))
                .containsExactly("9:4 wrong-value", "1 suppressed");
        assertThat(judged(
                        annotated + "|\n      wrong-value: a reason until 2026-03-01\n\n      odd-value: b\na: wrong!"))
                .containsExactly("8:7 suppression-unused", "1 suppressed");
        assertThat(judged(annotated + "wrong-value\na: wrong!\n"))
                .containsExactly("5:23 suppression-without-reason", "6:4 wrong-value", "0 suppressed");
        assertThat(judged(annotated + "[wrong-value]\na: wrong!\n"))
                .containsExactly("5:23 suppression-unreadable", "6:4 wrong-value", "0 suppressed");
        assertThat(judged(annotated + "''\na: wrong!\n"))
                .containsExactly("5:23 suppression-unreadable", "6:4 wrong-value", "0 suppressed");
    }

    @Test
    void anAnnotationIsTheObjectsOwn() {
        assertThat(judged("""
                        {"kind": "List", "apiVersion": "v1", "items": [
                        {"kind": "A", "metadata": {"annotations": {"veles.dev/ignore": "wrong-value: json"}}, "a": "wrong!"},
                        {"kind": "A", "metadata": {}, "a": "wrong!"}
                        ]}
                        """)).containsExactly("3:37 wrong-value", "1 suppressed");
        assertThat(judged("""
                        kind: ConfigMap
                        apiVersion: v1
                        metadata: {name: a, annotations: {veles.dev/ignore: "wrong-value: the host speaks"}}
                        data:
                          job.yaml: |
                            apiVersion: batch/v1
                            kind: Job
                            spec: {a: wrong!}
                        """)).containsExactly("2 suppressed");
    }

    /** One line of a base reaches two clusters; only one of the two objects says that it may. */
    @Test
    void aMistakeInSeveralObjectsNeedsTheWordOfAll() {
        SourceText base = new SourceText("base.yaml", HEAD + "a: wrong!\n");
        Mapping root = (Mapping) YamlReader.read(base).documents().get(0);
        SourceText patch = new SourceText("p.yaml", "{name: x, annotations: {veles.dev/ignore: 'wrong-value: fine'}}");
        Mapping patched =
                root.with("metadata", YamlReader.read(patch).documents().get(0));
        assertThat(shown(suppressed(root, patched))).containsExactly("3:4 wrong-value", "0 suppressed");
        assertThat(shown(suppressed(patched, root))).containsExactly("3:4 wrong-value", "0 suppressed");
        assertThat(shown(suppressed(patched, patched))).containsExactly("1 suppressed");
        LintResult both = LintResult.all(List.of(Lints.lint(unit(patched)), Lints.lint(unit(root))));
        assertThat(shown(Lints.triage().suppress(both, List.of()))).contains("0 suppressed");
    }

    /** A contract's overrides put the annotation into what is rendered, and its places are those of the contract. */
    @Test
    void filesStayWithTheirFindings() {
        SourceText contract =
                new SourceText("contract.yaml", HEAD + "a: wrong!\nb: wrong!\nc: '!' # veles:ignore x y\n");
        Manifest manifest =
                new Manifest((Mapping) YamlReader.read(contract).documents().get(0));
        LintUnit unit = new LintUnit(List.of(LintInput.rendered(manifest, "base/a.yaml")), Optional.empty());
        LintResult result = Lints.lint(unit);
        SourceText text = new SourceText(
                "contract.yaml", contract.text().replace("a: wrong!", "a: # veles:ignore wrong-value z"));
        LintResult left = Lints.triage().suppress(result, List.of(text));
        assertThat(shown(left)).containsExactly("4:4 wrong-value", "5:23 suppression-unknown-rule", "1 suppressed");
        assertThat(left.files().keySet()).extracting(Finding::rule).containsExactly("wrong-value");
    }

    @Test
    void secretsOnTheLinesOfSuppressionsStayHidden() {
        SourceText text = new SourceText(
                "a.yaml",
                "apiVersion: v1\nkind: Secret\nmetadata: {name: x}\nstringData:\n  p: hunter22 # veles:ignore wrong-value x\n");
        LintResult result = Lints.triage().suppress(Lints.lint(Lints.unit(text)), List.of(text));
        assertThat(shown(result)).containsExactly("5:30 suppression-unused", "0 suppressed");
        assertThat(result.secrets()).hasToString("[a.yaml:5:6]");
    }

    /** What a rule says more exactly than a failed build is said once, and not instead of it where it is suppressed. */
    @Test
    void aSuppressedFindingHidesNoBuildThatFailed() {
        String entry = "resources:\n  - gone.yaml";
        assertThat(builtWithout(entry + "\n")).containsExactly("2:5 kustomization-resource-missing", "0 suppressed");
        assertThat(builtWithout(entry + " # veles:ignore kustomization-resource-missing it is made later\n"))
                .containsExactly("2:5 build-failed", "1 suppressed");
    }

    private static List<String> builtWithout(String yaml) {
        SourceText text = new SourceText("kustomization.yaml", yaml);
        Location place = new Location(text, 2, 5, 2, 14);
        List<String> ids = List.of("build-failed", "kustomization-resource-missing");
        LintResult found = LintResult.of(ids.stream()
                .map(id -> Finding.error(id, "it is not there", "It is needed.", "Add it.", place))
                .toList());
        Triage triage = new Triage(() -> LocalDate.of(2026, 1, 15), ids, ids);
        return shown(triage.suppress(found, List.of(text)).exact());
    }

    private static LintUnit unit(Mapping root) {
        return new LintUnit(List.of(LintInput.read(new Manifest(root))), Optional.empty());
    }

    private static LintResult suppressed(Mapping one, Mapping other) {
        return Lints.triage().suppress(Lints.lint(unit(one), unit(other)), List.of());
    }

    private static List<String> judged(String yaml) {
        SourceText text = new SourceText("a.yaml", yaml);
        return shown(Lints.triage().suppress(Lints.lint(Lints.unit(text)), List.of(text)));
    }

    private static List<String> shown(LintResult result) {
        List<String> lines = new ArrayList<>(result.findings().stream()
                .map(finding ->
                        finding.location().line() + ":" + finding.location().column() + " " + finding.rule())
                .toList());
        lines.add(result.counts().suppressed() + " suppressed");
        return lines;
    }
}
