package dev.veles.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * One piece of a unified diff: changes that are near each other, with the lines around them.
 *
 * <p>Printed here and not by the diff library, which knows neither files that appear and vanish nor a missing line break
 * at the end of a file.
 */
final class Hunk {
    private static final int CONTEXT = 3;

    private final List<String> old;
    private final List<AbstractDelta<String>> deltas;
    private final StringBuilder body = new StringBuilder();
    private int oldCount;
    private int newCount;

    private Hunk(List<String> old, List<AbstractDelta<String>> deltas) {
        this.old = old;
        this.deltas = deltas;
    }

    /** The hunks that lead from one text to another, in order. */
    static List<Hunk> between(List<String> old, List<String> fresh) {
        List<Hunk> hunks = new ArrayList<>();
        List<AbstractDelta<String>> near = new ArrayList<>();
        int end = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            if (!near.isEmpty() && delta.getSource().getPosition() - end > 2 * CONTEXT) {
                hunks.add(new Hunk(old, List.copyOf(near)));
                near.clear();
            }
            near.add(delta);
            end = delta.getSource().getPosition() + delta.getSource().size();
        }
        if (!near.isEmpty()) {
            hunks.add(new Hunk(old, List.copyOf(near)));
        }
        return hunks;
    }

    /** The head line and the lines, each with its line break. */
    String text() {
        AbstractDelta<String> first = deltas.get(0);
        int oldStart = Math.max(0, first.getSource().getPosition() - CONTEXT);
        int newStart =
                oldStart + first.getTarget().getPosition() - first.getSource().getPosition();
        int at = oldStart;
        for (AbstractDelta<String> delta : deltas) {
            keep(at, delta.getSource().getPosition());
            append('-', delta.getSource().getLines());
            append('+', delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        keep(at, Math.min(old.size(), at + CONTEXT));
        return "@@ -" + range(oldStart, oldCount) + " +" + range(newStart, newCount) + " @@\n" + body;
    }

    private void keep(int from, int to) {
        append(' ', old.subList(from, to));
    }

    private void append(char mark, List<String> lines) {
        for (String line : lines) {
            body.append(mark).append(line).append('\n');
        }
        oldCount += mark == '+' ? 0 : lines.size();
        newCount += mark == '-' ? 0 : lines.size();
    }

    /** Lines are counted from 1; an empty range stands behind the line that it names. */
    private static String range(int start, int count) {
        return (count == 0 ? start : start + 1) + "," + count;
    }
}
