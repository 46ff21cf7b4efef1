package dev.veles.report.diff;

import dev.veles.report.PlainText;
import dev.veles.report.diff.ShownDiff.Field;
import dev.veles.text.Hunk;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A field that differs as lines with marks in front, as text and Markdown show it. */
final class FieldLines {
    /** What is longer is looked at in the files. */
    private static final int MOST_LINES = 100;

    private static final int LONGEST_PAIR = 100;

    /**
     * One line.
     *
     * @param mark {@code +}, {@code -}, {@code ~} for what changes, {@code @} for a place in a text, or a blank
     * @param text what follows, safe to show
     */
    record Line(char mark, String text) {
        Line(char mark, int depth, String text) {
            this(mark, "  ".repeat(depth) + PlainText.cleanLine(text));
        }
    }

    private final List<Line> lines = new ArrayList<>();

    private FieldLines() {}

    /** The lines of a field. */
    static List<Line> of(Field field) {
        FieldLines lines = new FieldLines();
        String path = field.path().isEmpty() ? "the whole object" : field.path();
        switch (field.kind()) {
            case ADDED -> lines.single('+', path, field.after().orElseThrow());
            case REMOVED -> lines.single('-', path, field.before().orElseThrow());
            case REORDERED ->
                lines.add(
                        '~',
                        0,
                        path + ": order " + ValueText.order(field.before().orElseThrow()) + " → "
                                + ValueText.order(field.after().orElseThrow()));
            case CHANGED ->
                lines.changed(path, field.before().orElseThrow(), field.after().orElseThrow());
        }
        return limited(lines.lines, MOST_LINES);
    }

    /** All of a value, such as an object that is new; without what is over the limit, which is said. */
    static List<Line> of(char mark, Node content, int most) {
        FieldLines lines = new FieldLines();
        ValueText.lines(content).forEach(line -> lines.add(mark, 0, line));
        return limited(lines.lines, most);
    }

    /** The first lines, and how many there are more. */
    static List<Line> limited(List<Line> lines, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        List<Line> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(new Line(' ', 0, "… " + (lines.size() - most + 1) + " more lines"));
        return kept;
    }

    private void add(char mark, int depth, String text) {
        lines.add(new Line(mark, depth, text));
    }

    private void single(char mark, String path, Node value) {
        Optional<String> inline = ValueText.inline(value);
        if (inline.isPresent()) {
            add(mark, 0, path + ": " + ValueText.cut(inline.get(), "").get(0));
        } else {
            add(mark, 0, path + ":" + (ValueText.isText(value) ? " |" : ""));
            block(mark, value);
        }
    }

    private void block(char mark, Node value) {
        ValueText.lines(value).forEach(line -> add(mark, 1, line));
    }

    private void changed(String path, Node before, Node after) {
        Optional<String> old = ValueText.inline(before);
        Optional<String> fresh = ValueText.inline(after);
        if (old.isPresent() && fresh.isPresent()) {
            pair(path, ValueText.cut(old.get(), fresh.get()));
            return;
        }
        add('~', 0, path + ":");
        if (before instanceof Scalar one && after instanceof Scalar other && one.isString() && other.isString()) {
            Hunk.between(one.value(), other.value()).forEach(this::hunk);
        } else {
            either('-', before);
            either('+', after);
        }
    }

    private void pair(String path, List<String> values) {
        String old = values.get(0);
        String fresh = values.get(1);
        if (old.length() + fresh.length() <= LONGEST_PAIR) {
            add('~', 0, path + ": " + old + " → " + fresh);
        } else {
            add('~', 0, path + ":");
            add('-', 1, old);
            add('+', 1, fresh);
        }
    }

    private void either(char mark, Node value) {
        ValueText.inline(value).ifPresentOrElse(line -> add(mark, 1, line), () -> block(mark, value));
    }

    private void hunk(Hunk hunk) {
        add('@', 1, hunk.head());
        for (Hunk.Line line : hunk.lines()) {
            String[] parts = line.text().split("\n", 2);
            add(line.mark(), 1, parts[0]);
            if (parts.length > 1) {
                add(' ', 1, parts[1]);
            }
        }
    }
}
