package dev.veles.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.diff.DiffResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds Markdown of any length to be whole: no section begins without ending, and nothing is left out in silence. */
class MarkdownCutTest {
    private static final Pattern NOTE = Pattern.compile(
            "\\*Cut to \\d+ characters: (?:(\\d+) objects? without fields)?(?:, )?(?:(\\d+) entr(?:y|ies) not at all)?\\. .*\\*\n$");

    private static final String WHOLE = DiffReports.markdown(DiffSamples.mixed(), 60_000);

    static IntStream lengths() {
        return IntStream.iterate(1_000, length -> length <= WHOLE.length() + 400, length -> length + 37);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void keepsItsStructure(int length) {
        String report = DiffReports.markdown(DiffSamples.mixed(), length);
        assertThat(report.length()).isLessThanOrEqualTo(length);
        assertWhole(report);
        assertThat(report).startsWith("<!-- veles diff -->\n### Veles: 11 objects differ");
        int entries = 3 + 4 + 6 + 1 + 11;
        assertThat(sections(report) + lines(report) + left(report)).isEqualTo(entries);
        assertThat(report.length() < WHOLE.length())
                .isEqualTo(NOTE.matcher(report).find());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```",
                "~~~\\n````\\n",
                "</details>",
                "</summary><b>",
                "\\u0000\\u001b[31m\\u202e",
                "x|y\\n| - |\\n"
            })
    void keepsItsStructureWhateverAValueHolds(String value) {
        String form = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: \"%s\", \"b`%s\": \"x\"}\n";
        DiffResult result = DiffSamples.of(form.formatted("one", ""), form.formatted(value, value));
        String report = DiffReports.markdown(result, 60_000);
        assertWhole(report);
        assertThat(report).doesNotContain("\u001b", "\u0000", "\u202e");
    }

    private static void assertWhole(String report) {
        String fence = "";
        int open = 0;
        for (String line : report.lines().toList()) {
            Matcher ticks = Pattern.compile("^(`{3,})(diff)?$").matcher(line);
            if (ticks.find() && fence.isEmpty()) {
                assertThat(line).endsWith("diff");
                fence = ticks.group(1);
            } else if (!fence.isEmpty() && line.startsWith(fence)) {
                fence = "";
            } else if (fence.isEmpty()) {
                open += line.startsWith("<details>") ? 1 : line.equals("</details>") ? -1 : 0;
                assertThat(open).isBetween(0, 1);
                assertThat(line.replaceAll("`[^`]*`", "")).doesNotContain("</details><", "<b>", "<script");
            }
        }
        assertThat(fence).isEmpty();
        assertThat(open).isZero();
    }

    private static long sections(String report) {
        return report.lines().filter(line -> line.startsWith("<details>")).count();
    }

    /** Items of lists outside of fences: diffs have lines that begin with a dash too. */
    private static long lines(String report) {
        String bare = report.replaceAll("(?s)\n(`{3,})diff\n.*?\n\\1\n", "\n");
        return bare.lines().filter(line -> line.startsWith("- ")).count();
    }

    private static int left(String report) {
        Matcher note = NOTE.matcher(report);
        return note.find()
                ? Stream.ofNullable(note.group(2)).mapToInt(Integer::parseInt).sum()
                : 0;
    }
}
