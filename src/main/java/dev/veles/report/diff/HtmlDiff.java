package dev.veles.report.diff;

import dev.veles.diff.DiffFailure;
import dev.veles.diff.FieldChange;
import dev.veles.diff.ImageChange;
import dev.veles.diff.TouchedWorkload;
import dev.veles.finding.Finding;
import dev.veles.report.diff.ShownDiff.Field;
import dev.veles.report.diff.ShownDiff.Part;
import dev.veles.report.diff.ShownDiff.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A comparison as one page that needs no network and no script, for screens in light and dark and for paper. */
final class HtmlDiff {
    private static final String STYLE = "/dev/veles/report/diff/page.css";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final ShownDiff diff;
    private final HtmlWriter html = new HtmlWriter();
    private int anchor;

    private HtmlDiff(ShownDiff diff) {
        this.diff = diff;
    }

    /** The page, ending in a line break. */
    static String render(ShownDiff diff) {
        HtmlDiff page = new HtmlDiff(diff);
        page.head();
        for (DiffFailure.When when : DiffFailure.When.values()) {
            page.findings(DiffWords.title(when.label()), diff.failures(when));
        }
        page.findings("Risks: " + DiffWords.risks(diff.counts()), diff.risks());
        page.touched();
        page.images();
        page.unreached();
        page.table();
        page.anchor = 0;
        diff.parts().forEach(page::part);
        page.html.raw("</body>\n</html>\n");
        return page.html.toString();
    }

    private void head() {
        String title = diff.before() + " → " + diff.after();
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n");
        html.element("title", "veles diff: " + title).line();
        html.raw("<style>\n" + style() + "</style>\n</head>\n<body>\n<header>\n");
        html.open("h1")
                .element("code", diff.before())
                .text(" → ")
                .element("code", diff.after())
                .close("h1");
        html.line().element("p", DiffWords.summary(diff)).raw("\n</header>\n");
    }

    private static String style() {
        try (InputStream in = HtmlDiff.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void findings(String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        html.open("section").element("h2", title).line();
        for (Finding finding : findings) {
            String severity = finding.severity().label();
            html.open("div", "class", "finding " + severity).open("p");
            html.element("strong", severity)
                    .text(" ")
                    .element("code", finding.rule())
                    .text(" " + finding.message());
            html.close("p");
            String seen = DiffWords.seen(finding);
            html.element("p", finding.location() + (seen.isEmpty() ? "" : " in " + seen), "class", "place");
            paragraph("", finding.why());
            paragraph("Instead: ", finding.help());
            html.close("div").line();
        }
        html.raw("</section>\n");
    }

    private void paragraph(String label, String text) {
        if (!text.isEmpty()) {
            html.open("p").element("em", label).text(text).close("p");
        }
    }

    private void touched() {
        if (diff.counts().changes() == 0) {
            return;
        }
        html.open("section")
                .element("h2", "Touched: " + DiffWords.touched(diff))
                .raw("\n<ul>\n");
        for (TouchedWorkload workload : diff.radius().workloads()) {
            html.open("li").text(DiffWords.part(workload.part()));
            html.element("code", workload.object().toString()).text(": " + DiffWords.touches(workload));
            html.close("li").line();
        }
        html.raw("</ul>\n</section>\n");
    }

    private void images() {
        if (diff.images().isEmpty()) {
            return;
        }
        html.raw("<section><h2>Images</h2>\n<table>\n");
        html.raw("<thead><tr><th>Where</th><th>Before</th><th>After</th></tr></thead>\n<tbody>\n");
        for (ImageChange image : diff.images()) {
            html.open("tr").open("td").text(DiffWords.part(image.part()));
            html.text(DiffWords.what(image)).close("td");
            html.open("td", "class", "old")
                    .element("code", DiffWords.before(image))
                    .close("td");
            html.open("td", "class", "new")
                    .element("code", DiffWords.after(image))
                    .close("td");
            html.close("tr").line();
        }
        html.raw("</tbody></table>\n</section>\n");
    }

    private void unreached() {
        if (!diff.extent().unreached().isEmpty()) {
            html.open("section")
                    .element("h2", DiffWords.title(DiffWords.unreached(diff)))
                    .raw("\n<ul>\n");
            for (String path : diff.extent().unreached()) {
                html.open("li").element("code", path).close("li").line();
            }
            html.raw("</ul>\n</section>\n");
        }
    }

    private void table() {
        if (diff.counts().changes() == 0) {
            return;
        }
        html.raw("<section><h2>Objects</h2>\n<table>\n<thead><tr><th>Change</th><th>Object</th><th>Where</th>");
        html.raw("<th>Fields</th></tr></thead>\n<tbody>\n");
        for (Part part : diff.parts()) {
            for (Shown object : part.objects()) {
                html.open("tr").open("td");
                kind(object);
                html.close("td").open("td").text(DiffWords.part(part.name()));
                html.element("a", DiffWords.title(object), "href", "#o" + ++anchor)
                        .close("td");
                html.element("td", DiffWords.places(object));
                html.element(
                        "td",
                        object.fields().isEmpty() ? "" : "" + object.fields().size());
                html.close("tr").line();
            }
        }
        html.raw("</tbody></table>\n</section>\n");
    }

    private void kind(Shown object) {
        html.element(
                "span", object.kind().label(), "class", "kind " + object.kind().label());
    }

    private void part(Part part) {
        if (!part.objects().isEmpty() && !part.name().isEmpty()) {
            html.element("h2", part.name()).line();
        }
        part.objects().forEach(this::object);
    }

    private void object(Shown object) {
        html.open("section", "class", "object", "id", "o" + ++anchor).open("h3");
        kind(object);
        html.text(" " + DiffWords.title(object)).close("h3");
        String likeness = DiffWords.likeness(object);
        html.element("p", DiffWords.places(object) + (likeness.isEmpty() ? "" : ", " + likeness), "class", "place");
        html.line();
        if (!object.fields().isEmpty()) {
            html.raw("<table class=\"fields\">\n<thead><tr><th>Field</th><th>Before</th><th>After</th></tr></thead>\n");
            object.fields().forEach(this::field);
            html.raw("</table>\n");
        }
        object.content().ifPresent(content -> {
            String side = object.after().isPresent() ? "new" : "old";
            html.raw("<details open><summary>Content</summary>\n").open("pre", "class", side);
            ValueText.lines(content).forEach(line -> html.text(line).line());
            html.close("pre").raw("</details>\n");
        });
        html.raw("</section>\n");
    }

    private void field(Field field) {
        List<SideBySide.Row> rows = SideBySide.of(field);
        html.open("tbody");
        for (int i = 0; i < rows.size(); i++) {
            html.open("tr");
            if (i == 0) {
                html.open("th", "scope", "rowgroup", "rowspan", "" + rows.size());
                html.open("code")
                        .path(field.path().isEmpty() ? "the whole object" : field.path())
                        .close("code");
                if (field.kind() != FieldChange.Kind.CHANGED) {
                    html.element(
                            "span",
                            field.kind().label(),
                            "class",
                            "kind " + field.kind().label());
                }
                html.close("th");
            }
            row(rows.get(i));
            html.close("tr").line();
        }
        html.raw("</tbody>\n");
    }

    private void row(SideBySide.Row row) {
        switch (row.kind()) {
            case PLACE -> html.element("td", row.before().orElse(""), "colspan", "2", "class", "place");
            case SAME -> {
                cell(row.before(), "same");
                cell(row.after(), "same");
            }
            case DIFFERENT -> {
                cell(row.before(), "old");
                cell(row.after(), "new");
            }
        }
    }

    private void cell(Optional<String> text, String kind) {
        if (text.isEmpty()) {
            html.open("td").close("td");
            return;
        }
        html.open("td", "class", kind).open("pre");
        String[] lines = text.get().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            html.raw(i == 0 ? "" : "\n").text(lines[i]);
        }
        html.close("pre").close("td");
    }
}
