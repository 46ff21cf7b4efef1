package dev.veles.report;

import dev.veles.finding.Excerpt;
import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.lint.LintResult;
import dev.veles.source.Location;
import java.util.Optional;
import java.util.OptionalInt;

/** One finding for people: a line that editors and terminals can follow, and what explains it, indented. */
final class FindingText {
    private final LintResult result;
    private final Paint paint;
    private final SecretColumns secrets;

    /** Takes the result that the findings are of. */
    FindingText(LintResult result, Paint paint) {
        this.result = result;
        this.paint = paint;
        this.secrets = new SecretColumns(result.secrets());
    }

    /** The place, what is there, the line of the file and where it was seen. */
    void what(StringBuilder out, Finding finding) {
        String severity = finding.severity().label() + "[" + finding.rule() + "]";
        out.append(paint.strong(PlainText.clean(finding.location().toString())))
                .append(": ")
                .append(paint.severity(finding.severity(), severity))
                .append(": ")
                .append(paint.strong(PlainText.line(finding.message())))
                .append('\n')
                .append(excerpt(finding.location()));
        seen(out, finding);
    }

    /** A line of explanation; nothing where there is none. */
    void line(StringBuilder out, String label, String text) {
        if (!text.isEmpty()) {
            out.append("  ")
                    .append(paint.faint(label + ":"))
                    .append(' ')
                    .append(PlainText.line(text))
                    .append('\n');
        }
    }

    /** The line, without what stands behind the beginning of a secret value. */
    private String excerpt(Location place) {
        OptionalInt secret = secrets.of(place);
        return secret.isPresent() ? Excerpt.masked(place, secret.getAsInt()) : Excerpt.of(place);
    }

    private void seen(StringBuilder out, Finding finding) {
        Optional<ObjectRef> object = finding.object();
        if (object.isPresent()) {
            // A kustomization file may leave out what it is.
            String name = object.get().toString();
            String at = name.isEmpty() || finding.path().isEmpty() ? finding.path() : " at " + finding.path();
            String file = result.files().getOrDefault(finding, "");
            line(out, "in", name + at + (file.isEmpty() ? "" : ", rendered to " + file));
        }
        Optional<Location> origin = finding.origin();
        if (origin.isPresent() && !origin.get().equals(finding.location())) {
            line(out, "from", origin.get().toString());
        }
    }
}
