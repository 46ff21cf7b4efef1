package dev.veles.rules.storage;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object that gives a workload more than one pod when there is work.
 *
 * @param object the autoscaler
 * @param most where it says how many pods there may be or, where it leaves that to its default, whom it scales
 * @param limit how many pods there may be
 */
record Autoscaler(ObjectView object, Field most, long limit) {
    /** What KEDA takes for a limit where none is given. */
    private static final long KEDA_LIMIT = 100;

    /** Those of a workload, without those that stop at one pod. */
    static List<Autoscaler> of(ObjectView workload, RuleContext context) {
        List<Autoscaler> found = new ArrayList<>(0);
        for (ObjectView scaler : context.objects().all("autoscaling", "HorizontalPodAutoscaler")) {
            add(found, scaler, workload, scaler.root().find("spec", "maxReplicas"));
        }
        for (ObjectView scaler : context.objects().all("keda.sh", "ScaledObject")) {
            Optional<Field> most = scaler.root().find("spec", "maxReplicaCount");
            add(found, scaler, workload, most.or(() -> scaler.root().find("spec", "scaleTargetRef", "name")));
        }
        return found;
    }

    private static void add(List<Autoscaler> found, ObjectView scaler, ObjectView workload, Optional<Field> most) {
        if (most.isPresent() && targets(scaler, workload)) {
            long limit = most.get().key().equals("name") ? KEDA_LIMIT : number(most.get());
            if (limit > 1) {
                found.add(new Autoscaler(scaler, most.get(), limit));
            }
        }
    }

    private static boolean targets(ObjectView scaler, ObjectView workload) {
        Field root = scaler.root();
        return scaler.namespace().equals(workload.namespace())
                && root.text("spec", "scaleTargetRef", "name").orElse("").equals(workload.name())
                && root.text("spec", "scaleTargetRef", "kind")
                        .orElse("Deployment")
                        .equals(workload.kind());
    }

    /** Where a workload itself says that it has several pods at once. */
    static Optional<Field> counts(PodView pod) {
        return pod.count().filter(field -> number(field) > 1);
    }

    /** What is no number, such as a variable, is nothing to judge. */
    private static long number(Field field) {
        return field.node() instanceof Scalar scalar && scalar.type() == Scalar.Type.INTEGER
                ? Long.parseLong(scalar.value())
                : 0;
    }
}
