package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Mapping;
import java.util.Optional;
import java.util.Set;

/** What is invalid in how a workload takes up a change. */
final class InvalidRollout {
    private static final Set<String> NONE = Set.of("0", "0%");

    private InvalidRollout() {}

    static void check(ObjectView object, Flaws flaws) {
        String key = object.kind().equals("Deployment") ? "strategy" : "updateStrategy";
        Field root = object.root();
        String type = root.text("spec", key, "type").orElse("RollingUpdate");
        Optional<Field> rolling =
                root.find("spec", key, "rollingUpdate").filter(field -> field.node() instanceof Mapping);
        // A DaemonSet that waits for pods to be deleted may say how it would roll.
        flaws.addIf(
                !type.equals("RollingUpdate") && !object.kind().equals("DaemonSet"),
                rolling,
                "has \"rollingUpdate\" beside \"" + type + "\"");
        if (type.equals("RollingUpdate") && !object.kind().equals("StatefulSet")) {
            rolling.ifPresent(field -> checkBoth(object, field, flaws));
        }
        root.find("spec", "progressDeadlineSeconds")
                .filter(field -> number(field) <= number(root.find("spec", "minReadySeconds")))
                .ifPresent(field -> flaws.add(
                        field, "gives up after \"" + field.value() + "\" seconds, before its pods count as ready"));
    }

    private static void checkBoth(ObjectView object, Field rolling, Flaws flaws) {
        boolean daemon = object.kind().equals("DaemonSet");
        String surge = rolling.text("maxSurge").orElse(daemon ? "0" : "25%");
        String away = rolling.text("maxUnavailable").orElse(daemon ? "1" : "25%");
        flaws.addIf(
                NONE.contains(surge) && NONE.contains(away),
                Optional.of(rolling),
                "rolls with neither a pod more nor a pod less");
        flaws.addIf(
                daemon && !NONE.contains(surge) && !NONE.contains(away),
                Optional.of(rolling),
                "rolls with pods more and pods less, and a DaemonSet does one of both");
    }

    private static long number(Optional<Field> field) {
        return field.map(InvalidRollout::number).orElse(0L);
    }

    /** So large that nothing is said where the value is not known. */
    private static long number(Field field) {
        return ValueForm.WHOLE.matcher(field.value()).matches() ? Long.parseLong(field.value()) : Long.MAX_VALUE;
    }
}
