package dev.veles.report.diff;

import dev.veles.diff.FieldChange;
import dev.veles.report.diff.ShownDiff.Field;
import dev.veles.text.Hunk;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A field that differs as rows of two columns. */
final class SideBySide {
    /** What is longer is looked at in the files. */
    private static final int MOST_ROWS = 400;

    /**
     * One row.
     *
     * @param before what stands left; empty where nothing does
     * @param after what stands right; empty where nothing does
     * @param kind what the row is
     */
    record Row(Optional<String> before, Optional<String> after, Kind kind) {
        /** What a row is. */
        enum Kind {
            /** A line of both. */
            SAME,
            /** What differs. */
            DIFFERENT,
            /** Where in a text the next rows stand. */
            PLACE
        }

        private static Row place(String text) {
            return new Row(Optional.of(text), Optional.empty(), Kind.PLACE);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> added = new ArrayList<>();

    private SideBySide() {}

    /** The rows; at least one. */
    static List<Row> of(Field field) {
        SideBySide rows = new SideBySide();
        if (field.kind() == FieldChange.Kind.REORDERED) {
            rows.removed.add(ValueText.order(field.before().orElseThrow()));
            rows.added.add(ValueText.order(field.after().orElseThrow()));
            rows.flush();
            return rows.rows;
        }
        boolean both = field.before().isPresent() && field.after().isPresent();
        if (both
                && field.before().get() instanceof Scalar one
                && field.after().get() instanceof Scalar other
                && (ValueText.isText(one) || ValueText.isText(other))) {
            Hunk.between(one.value(), other.value()).forEach(rows::hunk);
        } else if (both && inline(field)) {
            List<String> pair = ValueText.cut(
                    ValueText.inline(field.before().get()).orElseThrow(),
                    ValueText.inline(field.after().get()).orElseThrow());
            rows.removed.add(pair.get(0));
            rows.added.add(pair.get(1));
        } else {
            field.before().ifPresent(value -> rows.removed.addAll(lines(value)));
            field.after().ifPresent(value -> rows.added.addAll(lines(value)));
        }
        rows.flush();
        return rows.limited();
    }

    private static boolean inline(Field field) {
        return field.before().flatMap(ValueText::inline).isPresent()
                && field.after().flatMap(ValueText::inline).isPresent();
    }

    private static List<String> lines(Node value) {
        return ValueText.inline(value)
                .map(line -> List.of(ValueText.cut(line, "").get(0)))
                .orElseGet(() -> ValueText.lines(value));
    }

    private void hunk(Hunk hunk) {
        rows.add(Row.place(hunk.head()));
        for (Hunk.Line line : hunk.lines()) {
            switch (line.mark()) {
                case '-' -> removed.add(line.text());
                case '+' -> added.add(line.text());
                default -> {
                    flush();
                    rows.add(new Row(Optional.of(line.text()), Optional.of(line.text()), Row.Kind.SAME));
                }
            }
        }
        flush();
    }

    private void flush() {
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            Optional<String> left = i < removed.size() ? Optional.of(removed.get(i)) : Optional.empty();
            Optional<String> right = i < added.size() ? Optional.of(added.get(i)) : Optional.empty();
            rows.add(new Row(left, right, Row.Kind.DIFFERENT));
        }
        removed.clear();
        added.clear();
    }

    private List<Row> limited() {
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        List<Row> kept = new ArrayList<>(rows.subList(0, MOST_ROWS - 1));
        kept.add(Row.place("… " + (rows.size() - MOST_ROWS + 1) + " more lines"));
        return kept;
    }
}
