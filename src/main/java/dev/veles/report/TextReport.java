package dev.veles.report;

import dev.veles.finding.Finding;
import dev.veles.lint.LintResult;

/**
 * Findings for people, file by file: the place and what is there in one line that editors and terminals can follow, the
 * line of the file, where it was seen, why it matters and what to do. Where there are more findings than a screen holds,
 * why and what to do are told once for each rule: two hundred findings of one rule are two hundred places to change, not
 * two hundred explanations. What is no error and is said again and again in the same words is shown once, with a count of the other
 * places.
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
    private final LintResult result;
    private final TextOptions options;
    private final StringBuilder out = new StringBuilder();

    private TextReport(LintResult result, TextOptions options) {
        this.result = result;
        this.options = options;
    }

    /** All findings, what could not be judged, and a summary that ends in one line of counts. */
    public static String render(LintResult result, TextOptions options) {
        TextReport report = new TextReport(result, options);
        report.findings();
        new SkippedText(result.skipped(), new Paint(options.color()), options.everything()).print(report.out);
        if (options.summary()) {
            report.out.append(TextSummary.of(result, options));
        }
        return report.out.toString();
    }

    /** The same with a summary and without a time. */
    public static String render(LintResult result, boolean color) {
        return render(result, TextOptions.of(color));
    }

    /** All findings and what could not be judged, without a summary: nothing where nothing is wrong. */
    public static String renderQuiet(LintResult result, boolean color) {
        return render(result, TextOptions.of(color).withSummary(false));
    }

    private void findings() {
        if (result.findings().isEmpty()) {
            return;
        }
        Explanations explanations = new Explanations(result.findings());
        Repeats repeats = options.everything() ? Repeats.none() : Repeats.in(result.findings());
        FindingText text = new FindingText(result, new Paint(options.color()));
        for (Finding finding : result.findings()) {
            if (repeats.isCounted(finding)) {
                continue;
            }
            text.what(out, finding);
            text.line(out, "also", repeats.others(finding));
            if (explanations.isWhyNews(finding)) {
                text.line(out, "why", finding.why());
            }
            if (explanations.isHelpNews(finding)) {
                text.line(out, "help", finding.help());
            }
            out.append('\n');
        }
    }
}
