package dev.veles.yaml;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import dev.veles.source.SourceText;

/** Refuses lines that begin with {@code %} and are no directive, which SnakeYAML skips without a word. */
final class Directives {
    private final SourceText source;
    private final Problems problems;

    Directives(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Looks at what stands between two documents, where directives may stand. */
    void check(int from, int to) {
        check(from, to, true);
    }

    /** Looks at what stands behind the last document, where no directive makes sense. */
    void checkEnd(int from, int to) {
        check(from, to, false);
    }

    private void check(int from, int to, boolean documentFollows) {
        String text = source.text();
        for (int i = from; i < to; i++) {
            boolean lineBegins = i == 0 || text.charAt(i - 1) == '\n' || text.charAt(i - 1) == '\r';
            if (text.charAt(i) == '%' && lineBegins && !(documentFollows && isKnown(text, i))) {
                refuse(i);
            }
        }
    }

    private static boolean isKnown(String text, int index) {
        return text.startsWith("%YAML ", index) || text.startsWith("%TAG ", index);
    }

    private void refuse(int index) {
        Location start = source.range(index, index);
        problems.add(finding(source, start.line()));
    }

    /** Says that a line begins with {@code %}. */
    static Finding finding(SourceText source, int number) {
        String line = source.line(number);
        boolean known = isKnown(line, 0);
        return Failure.syntax(
                known
                        ? "the directive " + Seen.quoted(line) + " cannot be followed"
                        : "the line " + Seen.quoted(line) + " begins with \"%\" and is no directive of YAML",
                known
                        ? "Veles reads YAML 1.1, as Kubernetes does."
                        : "A \"%\" at the beginning of a line is kept for \"%YAML\" and \"%TAG\" before a document.",
                known
                        ? "Remove the line."
                        : "Remove the line; if it belongs to a template, read what the template renders.",
                new Location(source, number, 1, number, line.length() + 1));
    }
}
