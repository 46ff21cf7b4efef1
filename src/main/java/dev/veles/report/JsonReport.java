package dev.veles.report;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.finding.Severity;
import dev.veles.lint.LintCounts;
import dev.veles.lint.LintResult;
import dev.veles.lint.Skipped;
import dev.veles.source.Location;
import java.util.Map;

/** Findings for programs, as {@code schemas/report.schema.json} describes them. */
public final class JsonReport {
    /** The version of the envelope; it changes when a reader of the last one could stumble. */
    private static final int VERSION = 1;

    private final JsonWriter json = new JsonWriter();
    private final Fingerprints fingerprints = new Fingerprints();

    private JsonReport() {}

    /**
     * The whole report, ending in a line break.
     *
     * @param result what to print
     * @param toolVersion the version of Veles
     */
    public static String render(LintResult result, String toolVersion) {
        JsonReport report = new JsonReport();
        report.envelope(result, toolVersion);
        return report.json.toString();
    }

    private void envelope(LintResult result, String toolVersion) {
        json.open('{').field("version", VERSION);
        json.name("tool")
                .open('{')
                .field("name", "veles")
                .field("version", toolVersion)
                .close('}');
        summary(result);
        json.name("findings").open('[');
        result.findings().forEach(this::finding);
        json.close(']').name("skipped").open('[');
        result.skipped().forEach(this::skipped);
        json.close(']').close('}');
    }

    private void summary(LintResult result) {
        json.name("summary").open('{');
        json.field("errors", result.count(Severity.ERROR));
        json.field("warnings", result.count(Severity.WARNING));
        json.field("infos", result.count(Severity.INFO));
        LintCounts counts = result.counts();
        json.field("objects", counts.objects()).field("files", counts.files());
        json.field("builds", counts.builds());
        json.field("suppressed", counts.suppressed()).field("known", counts.known());
        json.field("skipped", result.skipped().size());
        json.name("skippedFiles").open('{');
        Map<Skipped.Cause, Integer> skipped = TextSummary.skipped(result);
        for (Skipped.Cause cause : Skipped.Cause.values()) {
            json.field(cause.label(), skipped.getOrDefault(cause, 0));
        }
        json.close('}').name("rules").open('{');
        TextSummary.rules(result).forEach(json::field);
        json.close('}').close('}');
    }

    private void finding(Finding finding) {
        json.item().open('{');
        json.field("rule", finding.rule());
        json.field("severity", finding.severity().label());
        json.field("message", finding.message());
        json.field("help", finding.help());
        location("location", finding.location());
        finding.object().ifPresentOrElse(this::object, () -> json.nothing("object"));
        json.field("path", finding.path());
        finding.origin().ifPresentOrElse(origin -> location("origin", origin), () -> json.nothing("origin"));
        json.field("fingerprint", fingerprints.of(finding));
        json.close('}');
    }

    private void location(String name, Location location) {
        json.name(name).open('{');
        json.field("file", location.file());
        json.field("line", location.line());
        json.field("column", location.column());
        json.field("endLine", location.endLine());
        json.field("endColumn", location.endColumn());
        json.close('}');
    }

    private void object(ObjectRef object) {
        json.name("object").open('{');
        json.field("apiVersion", object.apiVersion());
        json.field("kind", object.kind());
        json.field("namespace", object.namespace());
        json.field("name", object.name());
        json.close('}');
    }

    private void skipped(Skipped skipped) {
        json.item().open('{');
        json.field("file", skipped.file());
        json.field("cause", skipped.cause().label());
        json.field("reason", skipped.reason());
        json.close('}');
    }
}
