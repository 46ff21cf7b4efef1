package dev.veles.output;

import dev.veles.text.Hunk;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A plan as a unified diff, which {@code git apply --directory=<output folder>} or {@code patch -p1} carries out.
 *
 * <p>Deterministic: files in the order of the plan, paths relative to the output folder, no time stamps.
 */
public final class UnifiedDiff {
    private static final String NO_FILE = "/dev/null";

    /** Veles renders no Secret, so one on disk was put there by hand, and its values belong in no log. */
    private static final Pattern SECRET =
            Pattern.compile("(?m)^[ -]*[\"']?kind[\"']?:\\s*[\"']?Secret[\"']?,?\\s*(#.*)?$");

    private static final Pattern VALUES = Pattern.compile("(?m)^[ -]*[\"']?(data|stringData)[\"']?:");

    private UnifiedDiff() {}

    /** The diff; empty where nothing changes. */
    public static String of(OutputPlan plan) {
        StringBuilder diff = new StringBuilder();
        for (FileChange change : plan.changes()) {
            append(diff, change);
        }
        return diff.toString();
    }

    private static void append(StringBuilder diff, FileChange change) {
        String before = "a/" + change.path();
        String after = "b/" + change.path();
        if (change instanceof FileChange.Created created) {
            append(diff, NO_FILE, Content.of(""), after, created.after());
        } else if (change instanceof FileChange.Replaced replaced) {
            append(diff, before, replaced.before(), after, replaced.after());
        } else if (change instanceof FileChange.Removed removed) {
            append(diff, before, removed.before(), NO_FILE, Content.of(""));
        }
    }

    private static void append(StringBuilder diff, String fromName, Content from, String toName, Content to) {
        Optional<String> old = from.text();
        Optional<String> fresh = to.text();
        if (old.isEmpty() || fresh.isEmpty()) {
            diff.append("Binary files ")
                    .append(fromName)
                    .append(" and ")
                    .append(toName)
                    .append(" differ\n");
        } else if (isSecret(old.get()) || isSecret(fresh.get())) {
            diff.append("Files ").append(fromName).append(" and ").append(toName);
            diff.append(" differ; a Secret in them is not shown\n");
        } else {
            diff.append("--- ").append(fromName).append("\n+++ ").append(toName).append('\n');
            for (Hunk hunk : Hunk.between(old.get(), fresh.get())) {
                diff.append(hunk.text());
            }
        }
    }

    private static boolean isSecret(String text) {
        return SECRET.matcher(text).find() && VALUES.matcher(text).find();
    }
}
