package dev.veles.rules.changes;

import dev.veles.diff.FieldChange;
import dev.veles.lint.Change;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes of fixed fields that the API server takes all the same, by what else the object says. */
final class Leeway {
    private static final Set<List<String>> OF_SUSPENDED = Set.of(
            List.of("metadata", "labels"),
            List.of("metadata", "annotations"),
            List.of("spec", "nodeSelector"),
            List.of("spec", "tolerations"),
            List.of("spec", "schedulingGates"));

    private Leeway() {}

    static boolean allows(Change change, FieldChange field) {
        ObjectView before = change.before().orElseThrow();
        ObjectView after = change.after().orElseThrow();
        List<String> keys = field.path().keys();
        return switch (after.manifest().group() + "/" + after.kind()) {
            case "batch/Job" -> job(before, after, keys);
            case "/PersistentVolumeClaim" -> claim(field, before, keys);
            case "/PersistentVolume" ->
                keys.equals(List.of("spec", "nodeAffinity")) && field.before().isEmpty();
            case "/Pod" -> pod(field, keys);
            case "/Service" -> service(before, after, field, keys);
            case "/Secret" ->
                keys.get(0).equals("type")
                        ? type(before).equals(type(after))
                        : !keys.get(0).equals("immutable")
                                && SecretContent.of(before).equals(SecretContent.of(after));
            case "storage.k8s.io/CSIDriver" -> isOnlyPersistent(field);
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
                && (OF_SUSPENDED.contains(keys.subList(2, 4)) || isOfNodes(before, after, keys));
    }

    private static boolean isOfNodes(ObjectView before, ObjectView after, List<String> keys) {
        return keys.subList(2, 4).equals(List.of("spec", "affinity"))
                && isSame(before, after, "podAffinity")
                && isSame(before, after, "podAntiAffinity");
    }

    private static boolean isSame(ObjectView before, ObjectView after, String affinity) {
        Optional<Node> old = affinity(before, affinity);
        Optional<Node> fresh = affinity(after, affinity);
        return old.isPresent() && fresh.isPresent()
                ? old.get().sameContent(fresh.get())
                : old.isEmpty() == fresh.isEmpty();
    }

    private static Optional<Node> affinity(ObjectView job, String affinity) {
        return job.root().node().find("spec", "template", "spec", "affinity", affinity);
    }

    /** A Pod may run another image, and tolerate more. */
    private static boolean pod(FieldChange field, List<String> keys) {
        boolean image = keys.size() == 3
                && (keys.get(1).equals("containers") || keys.get(1).equals("initContainers"))
                && keys.get(2).equals("image");
        return image
                || (keys.equals(List.of("spec", "tolerations"))
                        && field.before().isEmpty());
    }

    /** A claim without a class or a volume may be given one; the server says what it is made from in two fields. */
    private static boolean claim(FieldChange field, ObjectView before, List<String> keys) {
        return switch (keys.get(1)) {
            case "storageClassName", "volumeName" -> field.before().isEmpty();
            case "dataSource" -> isSource(before, "dataSourceRef", field.after());
            case "dataSourceRef" -> isSource(before, "dataSource", field.after());
            default -> false;
        };
    }

    private static boolean isSource(ObjectView claim, String other, Optional<Node> source) {
        Optional<Node> known = claim.root().node().find("spec", other);
        return source.isEmpty() || known.filter(source.get()::sameContent).isPresent();
    }

    /** An address or a port that is named no more stays as it is, or goes with the type. */
    private static boolean service(ObjectView before, ObjectView after, FieldChange field, List<String> keys) {
        boolean balanced = text(before, "type").equals("LoadBalancer")
                && text(after, "type").equals("LoadBalancer");
        return switch (keys.get(1)) {
            case "clusterIP" ->
                text(after, "clusterIP").isEmpty() || text(before, "type").equals("ExternalName");
            case "healthCheckNodePort" ->
                !balanced
                        || field.after().isEmpty()
                        || !text(before, "externalTrafficPolicy").equals("Local")
                        || !text(after, "externalTrafficPolicy").equals("Local");
            default -> !balanced;
        };
    }

    /** What a CSIDriver is for where it does not say so. */
    private static boolean isOnlyPersistent(FieldChange field) {
        Optional<Node> said = field.before().isEmpty() ? field.after() : field.before();
        return field.before().isPresent() != field.after().isPresent()
                && said.filter(node -> node instanceof Sequence list
                                && list.size() == 1
                                && list.items().get(0) instanceof Scalar mode
                                && mode.value().equals("Persistent"))
                        .isPresent();
    }

    private static String type(ObjectView secret) {
        return secret.root().text("type").orElse("Opaque");
    }

    private static String text(ObjectView object, String key) {
        return object.root().text("spec", key).orElse("");
    }
}
