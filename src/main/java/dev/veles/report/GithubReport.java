package dev.veles.report;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.lint.LintResult;
import dev.veles.lint.Skipped;
import dev.veles.source.Location;
import java.util.Locale;

/**
 * Findings as workflow commands of GitHub Actions, which show them beside the lines of a change. What the runner of
 * actions undoes is escaped: percent signs and line breaks everywhere, colons and commas in properties as well.
 */
public final class GithubReport {
    private final StringBuilder out = new StringBuilder();

    private GithubReport() {}

    /** A command for each finding and for what could not be judged; nothing where nothing is wrong. */
    public static String render(LintResult result) {
        GithubReport report = new GithubReport();
        for (Finding finding : result.findings()) {
            report.finding(finding);
        }
        for (Skipped skipped : result.skipped()) {
            if (skipped.cause() == Skipped.Cause.UNREADABLE) {
                report.out.append("::error");
                report.property(" file", FileUri.path(skipped.file()));
                report.property(",title", "not judged");
                report.data(PlainText.line(skipped.reason()));
            }
        }
        return report.out.toString();
    }

    private void finding(Finding finding) {
        out.append("::").append(command(finding.severity()));
        place(finding.location());
        property(",title", finding.rule());
        StringBuilder text = new StringBuilder(PlainText.line(finding.message()));
        finding.object().ifPresent(object -> add(text, "in", object + at(finding)));
        finding.origin()
                .filter(origin -> !origin.equals(finding.location()))
                .ifPresent(origin -> add(text, "from", origin.toString()));
        add(text, "why", finding.why());
        add(text, "help", finding.help());
        data(text.toString());
    }

    private static String at(Finding finding) {
        return finding.path().isEmpty() ? "" : " at " + finding.path();
    }

    private static void add(StringBuilder text, String label, String line) {
        if (!line.isEmpty()) {
            text.append('\n').append(label).append(": ").append(PlainText.line(line));
        }
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    /** GitHub takes columns of annotations on one line only, and counts the last one in. */
    private void place(Location location) {
        property(" file", FileUri.path(location.file()));
        out.append(",line=").append(location.line()).append(",endLine=").append(location.endLine());
        if (location.line() == location.endLine()) {
            out.append(",col=").append(location.column());
            out.append(",endColumn=").append(Math.max(location.column(), location.endColumn() - 1));
        }
    }

    private void property(String name, String value) {
        out.append(name).append('=');
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i), true);
        }
    }

    private void data(String text) {
        out.append("::");
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), false);
        }
        out.append('\n');
    }

    private void escape(char c, boolean inProperty) {
        if (c == '%' || c == '\r' || c == '\n' || (inProperty && (c == ':' || c == ','))) {
            out.append('%')
                    .append(c < 16 ? "0" : "")
                    .append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
        } else {
            out.append(c);
        }
    }
}
