package dev.veles.report;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.lint.LintResult;
import dev.veles.lint.Skipped;

/** Findings as a Code Quality report of GitLab, which shows them in merge requests; no two share a fingerprint. */
public final class GitlabReport {
    private final JsonWriter json = new JsonWriter();
    private final Fingerprints fingerprints = new Fingerprints();

    private GitlabReport() {}

    /** The whole report, ending in a line break; what could not be judged is in it, too. */
    public static String render(LintResult result) {
        GitlabReport report = new GitlabReport();
        report.json.open('[');
        result.findings().forEach(report::finding);
        for (Skipped skipped : result.skipped()) {
            if (skipped.cause() == Skipped.Cause.UNREADABLE) {
                report.unread(skipped);
            }
        }
        return report.json.close(']').toString();
    }

    private void finding(Finding finding) {
        begin(
                PlainText.line(finding.message()),
                finding.rule(),
                fingerprints.of(finding),
                severity(finding.severity()));
        place(
                finding.location().file(),
                finding.location().line(),
                finding.location().endLine());
    }

    private void unread(Skipped skipped) {
        begin("not judged: " + PlainText.line(skipped.reason()), "not-judged", fingerprints.of(skipped), "blocker");
        place(skipped.file(), 1, 1);
    }

    /** GitLab's words go from info to blocker, which is left for what could not be judged. */
    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }

    private void begin(String description, String rule, String fingerprint, String severity) {
        json.item().open('{').field("description", description).field("check_name", rule);
        json.field("fingerprint", fingerprint).field("severity", severity);
    }

    private void place(String file, int begin, int end) {
        json.name("location").open('{').field("path", FileUri.path(file));
        json.name("lines").open('{').field("begin", begin).field("end", end).close('}');
        json.close('}').close('}');
    }
}
