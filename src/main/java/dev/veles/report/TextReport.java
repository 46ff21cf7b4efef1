package dev.veles.report;

import dev.veles.finding.Excerpt;
import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.lint.LintResult;
import dev.veles.lint.Skipped;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Findings for people, one after the other: the place and what is there in one line that editors and terminals can
 * follow, the line of the file, where it was seen, why it matters and what to do.
 *
 * <pre>
 * contracts/app.yaml:14:5: error[hostname-mismatch]: the hostname "a.example.org" is not ...
 *    14 |     PUBLIC_URL: https://a.example.org
 *       |                 ^^^^^^^^^^^^^^^^^^^^^
 *   in: ConfigMap app/app-runtime-env at data.PUBLIC_URL, rendered to apps/app/base/configmap-app-runtime-env.yaml
 *   why: ...
 *   help: ...
 * </pre>
 */
public final class TextReport {
    private static final int LONGEST = 500;

    private final LintResult result;
    private final Paint paint;
    private final StringBuilder out = new StringBuilder();

    private TextReport(LintResult result, boolean color) {
        this.result = result;
        this.paint = new Paint(color);
    }

    /** All findings, what was not judged, and a summary in the last line. */
    public static String render(LintResult result, boolean color) {
        TextReport report = new TextReport(result, color);
        report.findings();
        report.skipped();
        report.summary();
        return report.out.toString();
    }

    /** All findings and what was not judged, without a summary: nothing where nothing is wrong. */
    public static String renderQuiet(LintResult result, boolean color) {
        TextReport report = new TextReport(result, color);
        report.findings();
        report.skipped();
        return report.out.toString();
    }

    private void findings() {
        for (Finding finding : result.findings()) {
            out.append(paint.strong(finding.location().toString()))
                    .append(": ")
                    .append(paint.severity(
                            finding.severity(), finding.severity().label() + "[" + finding.rule() + "]"))
                    .append(": ")
                    .append(paint.strong(safe(finding.message())))
                    .append('\n');
            out.append(excerpt(finding.location()));
            seen(finding);
            line("why", finding.why());
            line("help", finding.help());
            out.append('\n');
        }
    }

    /** The line, without what stands behind the beginning of a secret value. */
    private String excerpt(Location place) {
        OptionalInt secret = result.secrets().stream()
                .filter(value -> value.source() == place.source()
                        && value.line() <= place.line()
                        && value.endLine() >= place.line())
                .mapToInt(value -> value.line() == place.line() ? value.column() : 1)
                .min();
        return secret.isPresent() ? Excerpt.masked(place, secret.getAsInt()) : Excerpt.of(place);
    }

    private void seen(Finding finding) {
        Optional<ObjectRef> object = finding.object();
        if (object.isPresent()) {
            String at = finding.path().isEmpty() ? "" : " at " + finding.path();
            String file = result.files().getOrDefault(finding, "");
            line("in", object.get() + at + (file.isEmpty() ? "" : ", rendered to " + file));
        }
    }

    private void line(String label, String text) {
        if (!text.isEmpty()) {
            out.append("  ")
                    .append(paint.faint(label + ":"))
                    .append(' ')
                    .append(safe(text))
                    .append('\n');
        }
    }

    /** On one line, and without what a terminal would obey: names and values come from files that others wrote. */
    private static String safe(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        StringBuilder safe = new StringBuilder(shown.length());
        shown.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? 0xFFFD : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private void skipped() {
        for (Skipped skipped : result.skipped()) {
            out.append(skipped.file())
                    .append(": not judged: ")
                    .append(skipped.reason())
                    .append('\n');
        }
    }

    private void summary() {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = result.count(severity);
            if (count > 0) {
                counts.add(paint.severity(severity, count(count, severity.label())));
            }
        }
        out.append(counts.isEmpty() ? "no findings" : String.join(", ", counts));
        if (result.counts().objects() > 0) {
            out.append(" in ").append(count(result.counts().objects(), "object"));
        }
        out.append('\n');
    }

    private static String count(long count, String noun) {
        String plural = noun.equals("info") ? noun : noun + "s";
        return count + " " + (count == 1 ? noun : plural);
    }
}
