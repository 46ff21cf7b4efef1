package dev.veles.report.diff;

import dev.veles.diff.DiffFailure;
import dev.veles.diff.ImageChange;
import dev.veles.diff.ObjectChange;
import dev.veles.diff.TouchedWorkload;
import dev.veles.finding.Finding;
import dev.veles.parallel.Parallel;
import dev.veles.report.Explanations;
import dev.veles.report.Paint;
import dev.veles.report.PlainText;
import dev.veles.report.TextOptions;
import dev.veles.report.diff.ShownDiff.Field;
import dev.veles.report.diff.ShownDiff.Part;
import dev.veles.report.diff.ShownDiff.Shown;
import java.util.List;

/**
 * A comparison for people: what cannot be compared, what will break, what is touched, then object by object.
 *
 * <pre>
 * changed Deployment wiki/web
 *   old/web.yaml:1 → new/web.yaml:1
 *   ~ spec.replicas: 1 → 3
 * </pre>
 */
final class TextDiff {
    /** As many lines of a new or removed object tell what it is. */
    private static final int CONTENT_LINES = 40;

    private final ShownDiff diff;
    private final Paint paint;
    private final StringBuilder out = new StringBuilder();

    private TextDiff(ShownDiff diff, Paint paint) {
        this.diff = diff;
        this.paint = paint;
    }

    /** Everything. */
    static String render(ShownDiff diff, TextOptions options) {
        TextDiff text = new TextDiff(diff, new Paint(options.color()));
        for (DiffFailure.When when : DiffFailure.When.values()) {
            text.findings(when.label(), diff.failures(when));
        }
        text.findings("risks: " + DiffWords.risks(diff.counts()), diff.risks());
        text.touched();
        text.images();
        text.unreached();
        diff.parts().forEach(text::part);
        if (options.summary()) {
            text.out.append(DiffWords.summary(diff)).append(options.shownTime()).append('\n');
        }
        return text.out.toString();
    }

    /** Counts alone. */
    static String summary(ShownDiff diff, TextOptions options) {
        TextDiff text = new TextDiff(diff, new Paint(options.color()));
        for (Part part : diff.parts()) {
            if (!part.name().isEmpty()) {
                text.out.append(PlainText.clean(part.name())).append(": ");
                text.out.append(DiffWords.count(part.objects().size(), "object"));
                text.out.append(part.objects().size() == 1 ? " differs, " : " differ, ");
                text.out.append(part.equal()).append(part.equal() == 1 ? " is the same\n" : " are the same\n");
            }
        }
        if (diff.counts().changes() > 0) {
            text.out.append("touched: ").append(DiffWords.touched(diff)).append('\n');
            text.out.append("images: ").append(diff.images().size()).append('\n');
            text.out.append("fields: ").append(diff.counts().fields()).append('\n');
        }
        if (!diff.risks().isEmpty()) {
            text.out.append("risks: ").append(DiffWords.risks(diff.counts())).append('\n');
        }
        text.out.append(DiffWords.summary(diff)).append(options.shownTime()).append('\n');
        return text.out.toString();
    }

    private void findings(String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        out.append(paint.strong(title)).append('\n');
        Explanations explanations = new Explanations(findings);
        for (Finding finding : findings) {
            String severity = finding.severity().label() + "[" + finding.rule() + "]";
            out.append("  ")
                    .append(PlainText.clean(finding.location().toString()))
                    .append(": ");
            out.append(paint.severity(finding.severity(), severity)).append(": ");
            out.append(paint.strong(PlainText.line(finding.message()))).append('\n');
            explained("in", DiffWords.seen(finding), true);
            explained("why", finding.why(), explanations.isWhyNews(finding));
            explained("help", finding.help(), explanations.isHelpNews(finding));
        }
        out.append('\n');
    }

    private void explained(String label, String text, boolean news) {
        if (news && !text.isEmpty()) {
            out.append("    ").append(paint.faint(label + ":")).append(' ');
            out.append(PlainText.line(text)).append('\n');
        }
    }

    private void touched() {
        if (diff.counts().changes() == 0) {
            return;
        }
        out.append(paint.strong("touched: " + DiffWords.touched(diff))).append('\n');
        for (TouchedWorkload workload : diff.radius().workloads()) {
            line(DiffWords.part(workload.part()) + workload.object() + ": " + DiffWords.touches(workload));
        }
        out.append('\n');
    }

    private void images() {
        if (diff.images().isEmpty()) {
            return;
        }
        out.append(paint.strong("images")).append('\n');
        for (ImageChange image : diff.images()) {
            line(DiffWords.part(image.part()) + DiffWords.what(image) + ": " + DiffWords.before(image) + " → "
                    + DiffWords.after(image));
        }
        out.append('\n');
    }

    private void unreached() {
        if (!diff.extent().unreached().isEmpty()) {
            out.append(paint.strong(DiffWords.unreached(diff))).append('\n');
            diff.extent().unreached().forEach(this::line);
            out.append('\n');
        }
    }

    private void line(String text) {
        out.append("  ").append(PlainText.clean(text)).append('\n');
    }

    private void part(Part part) {
        if (part.objects().isEmpty()) {
            return;
        }
        if (!part.name().isEmpty()) {
            out.append(paint.strong("[" + PlainText.clean(part.name()) + "]")).append("\n\n");
        }
        Parallel.map(part.objects(), object -> new TextDiff(diff, paint).of(object))
                .forEach(out::append);
    }

    private String of(Shown object) {
        object(object);
        return out.toString();
    }

    private void object(Shown object) {
        String likeness = DiffWords.likeness(object);
        out.append(kind(object.kind())).append(' ');
        out.append(paint.strong(PlainText.clean(DiffWords.title(object))));
        out.append(likeness.isEmpty() ? "" : ", " + likeness).append('\n');
        out.append("  ")
                .append(paint.faint(PlainText.clean(DiffWords.places(object))))
                .append('\n');
        for (Field field : object.fields()) {
            FieldLines.of(field).forEach(this::line);
        }
        char mark = object.kind() == ObjectChange.Kind.ADDED ? '+' : '-';
        object.content()
                .ifPresent(
                        content -> FieldLines.of(mark, content, CONTENT_LINES).forEach(this::line));
        out.append('\n');
    }

    private String kind(ObjectChange.Kind kind) {
        return switch (kind) {
            case ADDED -> paint.added(kind.label());
            case REMOVED -> paint.removed(kind.label());
            case CHANGED, MOVED -> paint.changed(kind.label());
        };
    }

    private void line(FieldLines.Line line) {
        String text = (line.mark() == '@' ? " " : line.mark()) + " " + line.text();
        out.append("  ")
                .append(
                        switch (line.mark()) {
                            case '+' -> paint.added(text);
                            case '-' -> paint.removed(text);
                            case '~' -> paint.changed(text);
                            case '@' -> paint.faint(text);
                            default -> text.stripTrailing();
                        })
                .append('\n');
    }
}
