package dev.veles.output;

/** A plan as a list, one line for each file. */
public final class ChangeList {
    private ChangeList() {}

    /** The list, such as {@code create out/apps/veles/base/service.yaml}; empty where nothing changes. */
    public static String of(OutputPlan plan) {
        StringBuilder list = new StringBuilder();
        for (FileChange change : plan.changes()) {
            list.append(verb(change))
                    .append(' ')
                    .append(Conflicts.display(plan.folder(), change.path()))
                    .append('\n');
        }
        return list.toString();
    }

    private static String verb(FileChange change) {
        if (change instanceof FileChange.Created) {
            return "create";
        }
        return change instanceof FileChange.Replaced ? "change" : "remove";
    }
}
