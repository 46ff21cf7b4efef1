package dev.veles.report;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.lint.LintResult;
import dev.veles.lint.Skipped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings as JUnit XML: a suite for each file, in it a failed case for each finding and an erroneous one for what could
 * not be judged. Where nothing is wrong, one case passes, since readers take a report without cases for a mistake.
 */
public final class JunitReport {
    /** What one file has. */
    private record Suite(List<Finding> findings, List<Skipped> unread) {
        Suite() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final XmlWriter xml = new XmlWriter();
    private final FindingText text;
    /** Readers tell cases apart by class and name, and drop the second of a name. */
    private final Map<String, Integer> names = new HashMap<>();

    private JunitReport(LintResult result) {
        this.text = new FindingText(result, new Paint(false));
    }

    /** The whole report, ending in a line break. */
    public static String render(LintResult result) {
        JunitReport report = new JunitReport(result);
        Map<String, Suite> suites = suites(result);
        if (suites.isEmpty()) {
            report.clean();
        } else {
            report.suites(suites);
        }
        return report.xml.toString();
    }

    private static Map<String, Suite> suites(LintResult result) {
        Map<String, Suite> suites = new TreeMap<>();
        for (Finding finding : result.findings()) {
            suites.computeIfAbsent(FileUri.path(finding.location().file()), file -> new Suite())
                    .findings()
                    .add(finding);
        }
        for (Skipped skipped : result.skipped()) {
            if (skipped.cause() == Skipped.Cause.UNREADABLE) {
                suites.computeIfAbsent(FileUri.path(skipped.file()), file -> new Suite())
                        .unread()
                        .add(skipped);
            }
        }
        return suites;
    }

    private void clean() {
        xml.open("testsuites", attributes("veles", 1, 0, 0)).open("testsuite", attributes("veles", 1, 0, 0));
        xml.empty("testcase", "name", "no findings", "classname", "veles");
        xml.close("testsuite").close("testsuites");
    }

    private void suites(Map<String, Suite> suites) {
        int failures = 0;
        int errors = 0;
        for (Suite suite : suites.values()) {
            failures += suite.findings().size();
            errors += suite.unread().size();
        }
        xml.open("testsuites", attributes("veles", failures + errors, failures, errors));
        suites.forEach(this::suite);
        xml.close("testsuites");
    }

    private static String[] attributes(String name, int tests, int failures, int errors) {
        return new String[] {
            "name", name, "tests", "" + tests, "failures", "" + failures, "errors", "" + errors, "skipped", "0"
        };
    }

    private void suite(String file, Suite suite) {
        int failures = suite.findings().size();
        int errors = suite.unread().size();
        xml.open("testsuite", attributes(file, failures + errors, failures, errors));
        for (Finding finding : suite.findings()) {
            open(
                    file,
                    finding.rule() + ": " + subject(finding),
                    finding.location().line());
            xml.text("failure", body(finding), "type", finding.rule(), "message", PlainText.line(finding.message()));
            xml.close("testcase");
        }
        for (Skipped skipped : suite.unread()) {
            open(file, "not judged: " + skipped.reason(), 1);
            xml.text("error", PlainText.line(skipped.reason()), "type", "not-judged", "message", skipped.reason());
            xml.close("testcase");
        }
        xml.close("testsuite");
    }

    private void open(String file, String name, int line) {
        int number = names.merge(file + "\n" + name, 1, Integer::sum);
        String unique = number == 1 ? name : name + " (" + number + ")";
        xml.open("testcase", "name", unique, "classname", file, "file", file, "line", "" + line);
    }

    /** Without numbers of lines, so that readers know a case again after lines have moved. */
    private static String subject(Finding finding) {
        String at = finding.path().isEmpty() ? "" : " at " + finding.path();
        return PlainText.line(
                finding.object().map(ObjectRef::toString).map(ref -> ref + at).orElse(finding.message()));
    }

    private String body(Finding finding) {
        StringBuilder body = new StringBuilder();
        text.what(body, finding);
        text.line(body, "why", finding.why());
        text.line(body, "help", finding.help());
        return body.toString();
    }
}
