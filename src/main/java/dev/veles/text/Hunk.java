package dev.veles.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * One piece of a unified diff: changes that are near each other, with the lines around them.
 *
 * <p>Printed here and not by the diff library, which knows neither files that appear and vanish nor a missing line break
 * at the end of a file.
 *
 * @param head the line that says where the piece stands, such as {@code @@ -1,4 +1,5 @@}
 * @param lines the lines in order
 */
public record Hunk(String head, List<Line> lines) {
    private static final int CONTEXT = 3;

    /**
     * One line of a piece.
     *
     * @param mark {@code '-'} for a line of the first text, {@code '+'} for one of the second, a blank for one of both
     * @param text the line without its line break
     */
    public record Line(char mark, String text) {}

    /** Copies the lines. */
    public Hunk {
        lines = List.copyOf(lines);
    }

    /** The pieces that lead from one text to another, in order; none for texts that are equal. */
    public static List<Hunk> between(String before, String after) {
        List<String> old = lines(before);
        List<Hunk> hunks = new ArrayList<>();
        List<AbstractDelta<String>> near = new ArrayList<>();
        int end = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, lines(after)).getDeltas()) {
            if (!near.isEmpty() && delta.getSource().getPosition() - end > 2 * CONTEXT) {
                hunks.add(of(old, near));
                near.clear();
            }
            near.add(delta);
            end = delta.getSource().getPosition() + delta.getSource().size();
        }
        if (!near.isEmpty()) {
            hunks.add(of(old, near));
        }
        return hunks;
    }

    private static Hunk of(List<String> old, List<AbstractDelta<String>> deltas) {
        AbstractDelta<String> first = deltas.get(0);
        int oldStart = Math.max(0, first.getSource().getPosition() - CONTEXT);
        int newStart =
                oldStart + first.getTarget().getPosition() - first.getSource().getPosition();
        List<Line> lines = new ArrayList<>();
        int at = oldStart;
        for (AbstractDelta<String> delta : deltas) {
            add(lines, ' ', old.subList(at, delta.getSource().getPosition()));
            add(lines, '-', delta.getSource().getLines());
            add(lines, '+', delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(lines, ' ', old.subList(at, Math.min(old.size(), at + CONTEXT)));
        return new Hunk("@@ -" + range(oldStart, lines, '+') + " +" + range(newStart, lines, '-') + " @@", lines);
    }

    private static void add(List<Line> lines, char mark, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(mark, text)));
    }

    /** Lines are counted from 1; an empty range stands behind the line that it names. */
    private static String range(int start, List<Line> lines, char others) {
        long count = lines.stream().filter(line -> line.mark() != others).count();
        return (count == 0 ? start : start + 1) + "," + count;
    }

    /** The head line and the lines, each with its line break, as {@code patch} reads them. */
    public String text() {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (Line line : lines) {
            text.append(line.mark()).append(line.text()).append('\n');
        }
        return text.toString();
    }

    /** The lines; a last one without a line break carries the remark that diffs have for that, and so equals no other. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        boolean ended = text.endsWith("\n");
        List<String> lines =
                new ArrayList<>(List.of((ended ? text.substring(0, text.length() - 1) : text).split("\n", -1)));
        if (!ended) {
            int last = lines.size() - 1;
            lines.set(last, lines.get(last) + "\n\\ No newline at end of file");
        }
        return lines;
    }
}
