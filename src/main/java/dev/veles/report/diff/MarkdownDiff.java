package dev.veles.report.diff;

import dev.veles.diff.DiffFailure;
import dev.veles.diff.ObjectChange;
import dev.veles.finding.Finding;
import dev.veles.report.diff.ShownDiff.Part;
import dev.veles.report.diff.ShownDiff.Shown;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison for a comment on a pull request: what will break first, then what is touched, then a section for each
 * object that opens when asked. Where it does not fit, whole sections are left out and the end says how many.
 */
final class MarkdownDiff {
    /** Title and note need this much, whatever the sides are called. */
    static final int SHORTEST = 1_000;

    private static final int MOST_ITEMS = 50;
    private static final int MOST_LINES = 300;
    private static final int CONTENT_LINES = 40;
    private static final int LONGEST_NAME = 100;

    private final ShownDiff diff;
    private final MarkdownPage page;
    private int brief;
    private int left;

    private MarkdownDiff(ShownDiff diff, int maxLength) {
        this.diff = diff;
        this.page = new MarkdownPage(maxLength);
    }

    /**
     * The report, ending in a line break.
     *
     * @param maxLength at most this many UTF-16 units
     * @throws IllegalArgumentException for fewer than {@link #SHORTEST}
     */
    static String render(ShownDiff diff, int maxLength) {
        if (maxLength < SHORTEST) {
            throw new IllegalArgumentException("a report takes at least " + SHORTEST + " characters");
        }
        MarkdownDiff report = new MarkdownDiff(diff, maxLength);
        report.page.always("<!-- veles diff -->\n### Veles: " + DiffWords.summary(diff));
        report.page.always(name(diff.before()) + " → " + name(diff.after()));
        for (DiffFailure.When when : DiffFailure.When.values()) {
            report.findings(DiffWords.title(when.label()), diff.failures(when));
        }
        report.findings("Risks: " + DiffWords.risks(diff.counts()), diff.risks());
        report.touched();
        report.images();
        report.unreached();
        diff.parts().forEach(report::part);
        report.note(maxLength);
        return report.page.text();
    }

    private static String name(String side) {
        return MarkdownText.code(side.length() <= LONGEST_NAME ? side : side.substring(0, LONGEST_NAME) + "…");
    }

    private void findings(String title, List<Finding> findings) {
        List<String> items = new ArrayList<>();
        for (Finding finding : findings) {
            String seen = DiffWords.seen(finding);
            StringBuilder item =
                    new StringBuilder("- **").append(finding.severity().label()).append("** ");
            item.append(MarkdownText.code(finding.rule())).append(": ");
            item.append(MarkdownText.escaped(finding.message()));
            item.append("<br>").append(MarkdownText.code(finding.location().toString()));
            item.append(seen.isEmpty() ? "" : " in " + MarkdownText.code(seen));
            item.append(finding.why().isEmpty() ? "" : "<br>" + MarkdownText.escaped(finding.why()));
            item.append(finding.help().isEmpty() ? "" : "<br>**Instead:** " + MarkdownText.escaped(finding.help()));
            items.add(item.toString());
        }
        left += page.list("#### " + title, items);
    }

    private void touched() {
        if (diff.counts().changes() > 0) {
            List<String> items = diff.radius().workloads().stream()
                    .map(workload -> "- " + MarkdownText.escaped(DiffWords.part(workload.part()))
                            + MarkdownText.code(workload.object().toString()) + ": " + DiffWords.touches(workload))
                    .toList();
            page.always("#### Touched: " + DiffWords.touched(diff));
            left += page.list("", few(items));
        }
    }

    private void images() {
        List<String> items = diff.images().stream()
                .map(image -> "- " + MarkdownText.escaped(DiffWords.part(image.part()))
                        + MarkdownText.escaped(DiffWords.what(image))
                        + ": " + MarkdownText.code(DiffWords.before(image)) + " → "
                        + MarkdownText.code(DiffWords.after(image)))
                .toList();
        left += page.list("#### Images", few(items));
    }

    private void unreached() {
        List<String> items = diff.extent().unreached().stream()
                .map(path -> "- " + MarkdownText.code(path))
                .toList();
        left += page.list("#### " + DiffWords.title(DiffWords.unreached(diff)), few(items));
    }

    private static List<String> few(List<String> items) {
        if (items.size() <= MOST_ITEMS) {
            return items;
        }
        List<String> few = new ArrayList<>(items.subList(0, MOST_ITEMS));
        few.add("- … and " + (items.size() - MOST_ITEMS) + " more");
        return few;
    }

    private void part(Part part) {
        String heading = "#### " + (part.name().isEmpty() ? "Objects" : MarkdownText.escaped(part.name()));
        boolean headed = part.objects().isEmpty();
        for (Shown object : part.objects()) {
            String lead = headed ? "" : heading + "\n\n";
            if (page.add(lead + section(object))) {
                headed = true;
            } else if (page.add(lead + "- " + headline(object, MarkdownText.code(DiffWords.title(object))))) {
                headed = true;
                brief++;
            } else {
                left++;
            }
        }
    }

    private static String headline(Shown object, String title) {
        String likeness = DiffWords.likeness(object);
        return object.kind().label() + " " + title
                + (likeness.isEmpty() ? "" : ", " + likeness)
                + (object.fields().isEmpty()
                        ? ""
                        : ", " + DiffWords.count(object.fields().size(), "field"));
    }

    private static String section(Shown object) {
        StringBuilder lines = new StringBuilder();
        lines(object)
                .forEach(line -> lines.append(mark(line.mark()))
                        .append(line.text().isEmpty() ? "" : " " + line.text())
                        .append('\n'));
        String fence = MarkdownText.fence(lines.toString());
        // Inside of a summary there is no Markdown.
        String title = "<code>" + MarkdownText.html(DiffWords.title(object)) + "</code>";
        return "<details><summary>" + headline(object, title) + "</summary>\n\n"
                + MarkdownText.code(DiffWords.places(object)) + "\n\n"
                + fence + "diff\n" + lines + fence + "\n\n</details>";
    }

    private static List<FieldLines.Line> lines(Shown object) {
        char mark = object.kind() == ObjectChange.Kind.ADDED ? '+' : '-';
        List<FieldLines.Line> lines = new ArrayList<>();
        object.content().ifPresent(content -> lines.addAll(FieldLines.of(mark, content, CONTENT_LINES)));
        object.fields().forEach(field -> lines.addAll(FieldLines.of(field)));
        return FieldLines.limited(lines, MOST_LINES);
    }

    /** What highlighters of diffs know. */
    private static String mark(char mark) {
        return mark == '~' ? "!" : mark == '@' ? " " : Character.toString(mark);
    }

    private void note(int maxLength) {
        List<String> parts = new ArrayList<>();
        if (brief > 0) {
            parts.add(DiffWords.count(brief, "object") + " without fields");
        }
        if (left > 0) {
            parts.add(left + (left == 1 ? " entry" : " entries") + " not at all");
        }
        if (!parts.isEmpty()) {
            page.always("*Cut to " + maxLength + " characters: " + String.join(", ", parts)
                    + ". The other formats show everything.*");
        }
    }
}
