package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.lint.Change;
import dev.veles.manifest.ObjectView;
import java.util.List;
import java.util.Set;

/** Changes of fixed fields that the API server takes all the same, by what else the object says. */
final class Leeway {
    private static final Set<List<String>> OF_SUSPENDED = Set.of(
            List.of("metadata", "labels"),
            List.of("metadata", "annotations"),
            List.of("spec", "nodeSelector"),
            List.of("spec", "tolerations"),
            List.of("spec", "schedulingGates"),
            List.of("spec", "affinity"));

    private Leeway() {}

    static boolean allows(Change change, FieldChange field) {
        ObjectView before = change.before().orElseThrow();
        ObjectView after = change.after().orElseThrow();
        List<String> keys = field.path().keys();
        return switch (after.manifest().group() + "/" + after.kind()) {
            case "batch/Job" -> job(before, after, keys);
            case "/PersistentVolumeClaim" -> claim(field, keys);
            case "/Service" -> service(before, after, field, keys);
            case "/Secret" -> type(before).equals(type(after));
            default -> false;
        };
    }

    /** Who queues Jobs tells suspended ones where to run; an indexed one grows with its parallelism. */
    private static boolean job(ObjectView before, ObjectView after, List<String> keys) {
        if (keys.get(1).equals("completions")) {
            return text(before, "completionMode").equals("Indexed")
                    && text(after, "completions").equals(text(after, "parallelism"));
        }
        return keys.get(1).equals("template")
                && keys.size() >= 4
                && text(before, "suspend").equals("true")
                && OF_SUSPENDED.contains(keys.subList(2, 4));
    }

    /** A claim without a class or a volume may be given one. */
    private static boolean claim(FieldChange field, List<String> keys) {
        return field.before().isEmpty()
                && (keys.get(1).equals("storageClassName") || keys.get(1).equals("volumeName"));
    }

    /** An address that is named no more stays as it is, or goes with the type. */
    private static boolean service(ObjectView before, ObjectView after, FieldChange field, List<String> keys) {
        return keys.get(1).equals("clusterIP")
                ? field.after().isEmpty()
                : !text(after, "type").equals("LoadBalancer")
                        || !text(before, "type").equals("LoadBalancer");
    }

    private static String type(ObjectView secret) {
        return secret.root().text("type").orElse("Opaque");
    }

    private static String text(ObjectView object, String key) {
        return object.root().text("spec", key).orElse("");
    }
}
