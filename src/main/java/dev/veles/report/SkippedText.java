package dev.veles.report;

import dev.veles.lint.Skipped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was not judged, for people: a line for each file. Where one reason keeps many files from being judged, such as
 * bases that lie elsewhere, the first of them is shown and the others are counted.
 */
final class SkippedText {
    private final Map<String, List<String>> files = new HashMap<>();
    private final List<Skipped> shown = new ArrayList<>();
    private final Paint paint;
    private final boolean everything;

    /**
     * Takes what a report is to list.
     *
     * @param everything whether each file is listed, whatever its reason
     */
    SkippedText(List<Skipped> all, Paint paint, boolean everything) {
        this.paint = paint;
        this.everything = everything;
        for (Skipped skipped : all) {
            if (everything || skipped.cause() == Skipped.Cause.UNREADABLE) {
                shown.add(skipped);
                files.computeIfAbsent(skipped.reason(), reason -> new ArrayList<>(1))
                        .add(PlainText.clean(skipped.file()));
            }
        }
    }

    void print(StringBuilder out) {
        for (Skipped skipped : shown) {
            List<String> same = files.getOrDefault(skipped.reason(), List.of());
            boolean few = everything || same.size() <= Explanations.FEW;
            if (few || same.get(0).equals(PlainText.clean(skipped.file()))) {
                out.append(PlainText.clean(skipped.file()))
                        .append(": not judged: ")
                        .append(PlainText.line(skipped.reason()))
                        .append('\n');
                out.append(few ? "" : also(same));
            }
        }
    }

    private String also(List<String> same) {
        return "  " + paint.faint("also:") + " " + Repeats.named(same.subList(1, same.size())) + "\n";
    }
}
