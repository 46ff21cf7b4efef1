package dev.veles.report;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.lint.LintResult;
import dev.veles.lint.Skipped;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Findings as SARIF 2.1.0 (OASIS), within what GitHub's code scanning takes. Lines of files are not part of it: viewers
 * have the files, and so no secret can be.
 */
public final class SarifReport {
    /** GitHub refuses a run with more results. */
    static final int MOST = 25_000;

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    private final JsonWriter json = new JsonWriter();
    private final SarifRules rules = new SarifRules(json);
    private final Fingerprints fingerprints = new Fingerprints();

    private SarifReport() {}

    /**
     * The whole report, ending in a line break.
     *
     * @param result what to print
     * @param rules the rules that ran; ids of findings that are not among them are described by their first finding
     * @param toolVersion the version of Veles
     */
    public static String render(LintResult result, List<RuleDoc> rules, String toolVersion) {
        SarifReport report = new SarifReport();
        report.json.open('{').field("$schema", SCHEMA).field("version", "2.1.0");
        report.json.name("runs").open('[').item();
        report.run(result, rules, toolVersion);
        report.json.close(']').close('}');
        return report.json.toString();
    }

    private void run(LintResult result, List<RuleDoc> docs, String toolVersion) {
        json.open('{').name("tool").open('{').name("driver").open('{');
        json.field("name", "veles").field("version", toolVersion).field("semanticVersion", toolVersion);
        rules.write(docs, result.findings());
        json.close('}').close('}');
        invocation(result);
        root();
        json.field("columnKind", "utf16CodeUnits").name("results").open('[');
        for (Finding finding : heaviest(result.findings())) {
            finding(finding);
        }
        json.close(']').close('}');
    }

    /** What paths are relative to, without saying where on this machine that is. */
    private void root() {
        json.name("originalUriBaseIds").open('{').name(ROOT).open('{');
        message("description", "The folder in which Veles ran: the root of the repository.");
        json.close('}').close('}');
    }

    private void invocation(LintResult result) {
        List<Skipped> unread = result.skipped().stream()
                .filter(skipped -> skipped.cause() == Skipped.Cause.UNREADABLE)
                .toList();
        json.name("invocations").open('[').item().open('{');
        json.field("executionSuccessful", unread.isEmpty());
        json.name("toolExecutionNotifications").open('[');
        unread.forEach(this::unread);
        int left = result.findings().size() - MOST;
        if (left > 0) {
            json.item().open('{').field("level", "warning");
            message("message", left + " findings are left out: SARIF readers take " + MOST + ".");
            json.close('}');
        }
        json.close(']').close('}').close(']');
    }

    private void unread(Skipped skipped) {
        json.item().open('{').field("level", "error");
        message("message", "Not judged: " + PlainText.line(skipped.reason()));
        json.name("locations")
                .open('[')
                .item()
                .open('{')
                .name("physicalLocation")
                .open('{');
        artifact(skipped.file());
        json.close('}').close('}').close(']').close('}');
    }

    /** All findings, or where that is too many the heaviest; in their order. */
    static List<Finding> heaviest(List<Finding> findings) {
        if (findings.size() <= MOST) {
            return findings;
        }
        Set<Integer> kept = new HashSet<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            for (int i = 0; i < findings.size() && kept.size() < MOST; i++) {
                if (findings.get(i).severity() == severity) {
                    kept.add(i);
                }
            }
        }
        List<Finding> heaviest = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (kept.contains(i)) {
                heaviest.add(findings.get(i));
            }
        }
        return heaviest;
    }

    private void finding(Finding finding) {
        json.item().open('{').field("ruleId", finding.rule()).field("ruleIndex", rules.index(finding.rule()));
        json.field("level", SarifRules.level(finding.severity()));
        message("message", text(finding));
        json.name("locations").open('[').item().open('{');
        place(finding.location());
        finding.object().ifPresent(object -> logical(object, finding.path()));
        json.close('}').close(']');
        finding.origin().filter(origin -> !origin.equals(finding.location())).ifPresent(this::origin);
        // GitHub itself looks at primaryLocationLineHash alone; its upload action computes that and warns of any other.
        json.name("partialFingerprints")
                .open('{')
                .field("veles/v1", fingerprints.of(finding))
                .close('}');
        json.close('}');
    }

    /** What is there; viewers show the first sentence where room is short. */
    private String text(Finding finding) {
        String what = PlainText.line(finding.message());
        String text = rules.tellHelpOf(finding) ? what : what + ". " + PlainText.line(finding.help());
        // Brackets before parentheses are a link in SARIF's messages; what a file says must not make one.
        return text.replace("](", "] (");
    }

    private void origin(Location origin) {
        json.name("relatedLocations").open('[').item().open('{').field("id", 1);
        place(origin);
        message("message", "The line of the contract that it comes from.");
        json.close('}').close(']');
    }

    private void place(Location location) {
        json.name("physicalLocation").open('{');
        artifact(location.file());
        json.name("region").open('{');
        json.field("startLine", location.line()).field("startColumn", location.column());
        json.field("endLine", location.endLine()).field("endColumn", location.endColumn());
        json.close('}').close('}');
    }

    private void artifact(String file) {
        json.name("artifactLocation").open('{').field("uri", FileUri.of(file));
        if (!FileUri.isAbsolute(file)) {
            json.field("uriBaseId", ROOT);
        }
        json.close('}');
    }

    private void logical(ObjectRef object, String path) {
        json.name("logicalLocations").open('[').item().open('{');
        json.field("name", object.name()).field("fullyQualifiedName", object.toString());
        json.field("kind", "resource").close('}');
        if (!path.isEmpty()) {
            json.item().open('{').field("name", path);
            json.field("fullyQualifiedName", object + " " + path).field("kind", "property");
            json.close('}');
        }
        json.close(']');
    }

    private void message(String name, String text) {
        json.name(name).open('{').field("text", text).close('}');
    }
}
