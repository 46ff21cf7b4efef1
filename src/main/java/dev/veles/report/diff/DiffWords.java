package dev.veles.report.diff;

import dev.veles.diff.ImageChange;
import dev.veles.diff.ObjectChange;
import dev.veles.diff.TouchedWorkload;
import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.report.diff.ShownDiff.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences that several formats share; nothing in them is escaped for any of them. */
final class DiffWords {
    private DiffWords() {}

    /** {@code 3 objects}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** How many objects differ, and how. */
    static String objects(DiffCounts counts) {
        if (counts.changes() == 0) {
            return "no differences in " + count(counts.equal(), "object");
        }
        List<String> kinds = new ArrayList<>();
        for (ObjectChange.Kind kind : ObjectChange.Kind.values()) {
            if (counts.count(kind) > 0) {
                kinds.add(counts.count(kind) + " " + kind.label());
            }
        }
        return count(counts.changes(), "object") + (counts.changes() == 1 ? " differs: " : " differ: ")
                + String.join(", ", kinds) + "; " + counts.equal() + (counts.equal() == 1 ? " is" : " are")
                + " the same";
    }

    /** The whole last line: objects, what was ignored, and what could not be compared. */
    static String summary(ShownDiff diff) {
        DiffCounts counts = diff.counts();
        boolean known = counts.changes() == 0 && diff.extent().alike() > 0;
        StringBuilder line = new StringBuilder(
                known
                        ? "no differences in "
                                + count(counts.parts(), diff.extent().noun())
                        : objects(counts));
        if (counts.parts() > 1 && counts.changes() > 0) {
            line.append("; ")
                    .append(counts.differing())
                    .append(" of ")
                    .append(counts.parts())
                    .append(' ')
                    .append(diff.extent().noun())
                    .append("s differ");
        }
        if (counts.ignored() > 0) {
            line.append("; ").append(count(counts.ignored(), "difference")).append(" ignored");
        }
        if (counts.failures() > 0) {
            line.append("; ").append(count(counts.failures(), "failure")).append(": the comparison is not complete");
        }
        return line.toString();
    }

    /** What is said above files that belong to nothing that was compared. */
    static String unreached(ShownDiff diff) {
        return "changed, and nothing of Flux applies "
                + (diff.extent().unreached().size() == 1 ? "it" : "them");
    }

    /** {@code 1 error, 2 warnings}; empty where there is no risk. */
    static String risks(DiffCounts counts) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            int number = counts.count(severity);
            if (number > 0) {
                parts.add(severity == Severity.INFO ? number + " info" : count(number, severity.label()));
            }
        }
        return String.join(", ", parts);
    }

    /** What a change touches, in one line. */
    static String touched(ShownDiff diff) {
        List<String> parts = new ArrayList<>();
        if (diff.counts().parts() > 1) {
            parts.add(diff.radius().parts() + " of "
                    + count(diff.counts().parts(), diff.extent().noun()));
        }
        parts.add(count(diff.radius().objects(), "object"));
        parts.add(count(diff.radius().workloads().size(), "workload"));
        return String.join(", ", parts);
    }

    /** What happens to a workload. */
    static String touches(TouchedWorkload workload) {
        return workload.touches().stream().map(TouchedWorkload.Touch::label).collect(Collectors.joining(", "));
    }

    /** {@code "production: "} in front of what is in a part; nothing where there is only one. */
    static String part(String name) {
        return name.isEmpty() ? "" : name + ": ";
    }

    /** What runs an image, and where in it. */
    static String what(ImageChange change) {
        return change.object().toString().strip() + ", " + change.place();
    }

    /** The image before. */
    static String before(ImageChange change) {
        return change.before().orElse("none");
    }

    /** The image after. */
    static String after(ImageChange change) {
        return change.after().orElse("none");
    }

    /** With a capital at the start. */
    static String title(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What the object is called on both sides where that differs. */
    static String title(Shown object) {
        return object.kind() == ObjectChange.Kind.MOVED
                ? object.before().orElseThrow().title() + " → " + object.form().title()
                : object.form().title();
    }

    /** {@code 87% alike} for a moved object; else nothing. */
    static String likeness(Shown object) {
        return object.kind() == ObjectChange.Kind.MOVED
                ? Math.min(100, (int) Math.floor(object.likeness() * 100)) + "% alike"
                : "";
    }

    /** Where the object is on both sides; one place where both are the same. */
    static String places(Shown object) {
        String before = object.before().map(ShownDiff.Form::place).orElse("");
        String after = object.after().map(ShownDiff.Form::place).orElse("");
        boolean one = before.isEmpty() || after.isEmpty() || before.equals(after);
        return one ? (after.isEmpty() ? before : after) : before + " → " + after;
    }

    /** Where a finding was seen; empty for one about a text. */
    static String seen(Finding finding) {
        return finding.object()
                .map(object -> object + (finding.path().isEmpty() ? "" : " at " + finding.path()))
                .orElse("");
    }
}
