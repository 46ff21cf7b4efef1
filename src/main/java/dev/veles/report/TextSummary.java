package dev.veles.report;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.lint.LintCounts;
import dev.veles.lint.LintResult;
import dev.veles.lint.Skipped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a text report ends with: counts, of which the most important are in the last line. */
final class TextSummary {
    private final LintResult result;
    private final TextOptions options;
    private final StringBuilder out = new StringBuilder();

    private TextSummary(LintResult result, TextOptions options) {
        this.result = result;
        this.options = options;
    }

    /** The lines, each ending in a line break. */
    static String of(LintResult result, TextOptions options) {
        TextSummary summary = new TextSummary(result, options);
        summary.rules();
        if (!result.skipped().isEmpty()) {
            summary.skipped();
        }
        summary.silent();
        summary.counts();
        return summary.out.toString();
    }

    /** The rules with most findings first. */
    private void rules() {
        if (result.findings().size() <= Explanations.FEW) {
            return;
        }
        Map<String, Integer> rules = rules(result);
        if (rules.size() < 2) {
            return;
        }
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(rules.entrySet());
        entries.sort((a, b) -> b.getValue().compareTo(a.getValue()));
        int width = entries.get(0).getValue().toString().length();
        for (Map.Entry<String, Integer> entry : entries) {
            String number = entry.getValue().toString();
            out.append(" ".repeat(width - number.length()))
                    .append(number)
                    .append(' ')
                    .append(entry.getKey())
                    .append('\n');
        }
    }

    /** How many findings each rule has, by id. */
    static Map<String, Integer> rules(LintResult result) {
        Map<String, Integer> rules = new TreeMap<>();
        for (Finding finding : result.findings()) {
            rules.merge(finding.rule(), 1, Integer::sum);
        }
        return rules;
    }

    /** Files by cause; a file counts once for each cause, however much of it was not judged. */
    static Map<Skipped.Cause, Integer> skipped(LintResult result) {
        Map<Skipped.Cause, Integer> counts = new EnumMap<>(Skipped.Cause.class);
        Set<String> seen = new HashSet<>();
        for (Skipped skipped : result.skipped()) {
            if (seen.add(skipped.cause() + " " + skipped.file())) {
                counts.merge(skipped.cause(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** What nobody expects to be judged; the rest is listed and in the last line. */
    private void skipped() {
        int all = 0;
        List<String> parts = new ArrayList<>();
        for (Map.Entry<Skipped.Cause, Integer> entry : skipped(result).entrySet()) {
            if (entry.getKey() != Skipped.Cause.UNREADABLE) {
                all += entry.getValue();
                parts.add(skipped(entry.getKey(), entry.getValue()));
            }
        }
        if (all > 0) {
            out.append(count(all, "file"))
                    .append(all == 1 ? " was not judged: " : " were not judged: ")
                    .append(String.join(", ", parts))
                    .append(options.everything() ? "\n" : "; -v lists " + (all == 1 ? "it\n" : "them\n"));
        }
    }

    private static String skipped(Skipped.Cause cause, int number) {
        return switch (cause) {
            case UNREADABLE -> number + " unreadable";
            case OTHER -> number + " without Kubernetes objects";
            case CHART -> count(number, "chart template");
            case TEMPLATE -> count(number, "other template");
            case ELSEWHERE -> number + " with what Flux takes from elsewhere";
        };
    }

    /** What was found and is not reported. */
    private void silent() {
        List<String> parts = new ArrayList<>();
        add(parts, result.counts().suppressed(), "suppressed finding");
        add(parts, result.counts().known(), "known finding");
        if (!parts.isEmpty()) {
            out.append("not shown: ").append(String.join(", ", parts)).append('\n');
        }
    }

    private void counts() {
        Paint paint = new Paint(options.color());
        List<String> findings = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = result.count(severity);
            if (count > 0) {
                findings.add(paint.severity(severity, count(count, severity.label())));
            }
        }
        out.append(findings.isEmpty() ? "no findings" : String.join(", ", findings));
        gone();
        int unread = 0;
        for (Skipped skipped : result.skipped()) {
            unread += skipped.cause() == Skipped.Cause.UNREADABLE ? 1 : 0;
        }
        out.append(unread == 0 ? "" : "; " + unread + " could not be judged");
        out.append(options.shownTime()).append('\n');
    }

    /** What was gone through. */
    private void gone() {
        LintCounts counts = result.counts();
        List<String> parts = new ArrayList<>();
        add(parts, counts.objects(), "object");
        add(parts, counts.files(), "file");
        add(parts, counts.builds(), "build");
        out.append(parts.isEmpty() ? "" : " in ").append(String.join(", ", parts));
    }

    private static void add(List<String> parts, int count, String noun) {
        if (count > 0) {
            parts.add(count(count, noun));
        }
    }

    private static String count(long count, String noun) {
        String plural = noun.equals("info") ? noun : noun + "s";
        return count + " " + (count == 1 ? noun : plural);
    }
}
